/** CSAF 2.0 documents, as security advisory and as VEX, and the rules that they keep. */
@NullMarked
package dev.candor.notify.format.csaf;

import org.jspecify.annotations.NullMarked;
