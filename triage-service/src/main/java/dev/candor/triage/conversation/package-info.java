/** What the team says to a reporter and to itself. */
@NullMarked
package dev.candor.triage.conversation;

import org.jspecify.annotations.NullMarked;
