/** OpenVEX documents. */
@NullMarked
package dev.candor.notify.format.openvex;

import org.jspecify.annotations.NullMarked;
