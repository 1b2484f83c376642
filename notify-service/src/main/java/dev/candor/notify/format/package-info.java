/** Machine formats of a published advisory. */
@NullMarked
package dev.candor.notify.format;

import org.jspecify.annotations.NullMarked;
