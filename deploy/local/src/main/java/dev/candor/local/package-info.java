/** The whole product on one machine, for people ({@code ./candor}) and for tests. */
@NullMarked
package dev.candor.local;

import org.jspecify.annotations.NullMarked;
