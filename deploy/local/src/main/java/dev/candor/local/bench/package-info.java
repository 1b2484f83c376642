/** How fast mail is received, beside what else a mail could be given to. */
@NullMarked
package dev.candor.local.bench;

import org.jspecify.annotations.NullMarked;
