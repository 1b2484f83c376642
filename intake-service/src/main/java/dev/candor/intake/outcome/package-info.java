/** What follows here when the desk splits, follows up, moves or joins a case: new cases, other ids. */
@NullMarked
package dev.candor.intake.outcome;

import org.jspecify.annotations.NullMarked;
