/** The advisory as plain text, in the style of public security lists. */
@NullMarked
package dev.candor.notify.format.text;

import org.jspecify.annotations.NullMarked;
