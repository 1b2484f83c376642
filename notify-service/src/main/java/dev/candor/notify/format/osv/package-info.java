/** OSV records. */
@NullMarked
package dev.candor.notify.format.osv;

import org.jspecify.annotations.NullMarked;
