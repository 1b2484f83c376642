/** What the structure promises, over all modules. */
@NullMarked
package dev.candor.journeys.architecture;

import org.jspecify.annotations.NullMarked;
