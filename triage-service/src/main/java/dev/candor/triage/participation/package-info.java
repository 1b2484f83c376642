/** Who is let in on one case besides its team, on which terms, and who is thanked. */
@NullMarked
package dev.candor.triage.participation;

import org.jspecify.annotations.NullMarked;
