/** Who handles a case: somebody is asked, accepts or declines. */
@NullMarked
package dev.candor.triage.assignment;

import org.jspecify.annotations.NullMarked;
