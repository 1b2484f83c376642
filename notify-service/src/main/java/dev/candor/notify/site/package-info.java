/** The public advisory pages and the feed, from disclosed cases alone. */
@NullMarked
package dev.candor.notify.site;

import org.jspecify.annotations.NullMarked;
