/** The page of somebody who is let in on a case without an account: the terms first, then what the team tells them. */
@NullMarked
package dev.candor.intake.participant;

import org.jspecify.annotations.NullMarked;
