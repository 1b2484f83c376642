/** What the other features stand on: events heard, the queue of notices, the mail server, and what became of each. */
@NullMarked
package dev.candor.notify.delivery;

import org.jspecify.annotations.NullMarked;
