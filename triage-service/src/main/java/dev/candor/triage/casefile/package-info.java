/** The case itself: what its journal says happened, and what state follows from that. */
@NullMarked
package dev.candor.triage.casefile;

import org.jspecify.annotations.NullMarked;
