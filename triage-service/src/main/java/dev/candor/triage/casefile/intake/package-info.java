/** What triage asks of intake: whole files, cases by the team, and admitting what waits. */
@NullMarked
package dev.candor.triage.casefile.intake;

import org.jspecify.annotations.NullMarked;
