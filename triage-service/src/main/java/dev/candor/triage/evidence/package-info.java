/** How a case's promises were kept: each run of each clock, judged and said in a sentence. */
@NullMarked
package dev.candor.triage.evidence;

import org.jspecify.annotations.NullMarked;
