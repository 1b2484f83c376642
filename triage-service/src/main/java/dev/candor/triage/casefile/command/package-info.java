/** What members of a team ask of a case: read, decided, recorded, or refused with a reason. */
@NullMarked
package dev.candor.triage.casefile.command;

import org.jspecify.annotations.NullMarked;
