/** Reports and replies that come by mail: to whom, about which case, and what must neither be answered nor open one. */
@NullMarked
package dev.candor.intake.mail;

import org.jspecify.annotations.NullMarked;
