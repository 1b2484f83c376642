/** The whole product, started as a user starts it. */
@NullMarked
package dev.candor.journeys;

import org.jspecify.annotations.NullMarked;
