/** How promises are kept over all cases: counts, median and 90th percentile, by project, month and clock. */
@NullMarked
package dev.candor.triage.statistics;

import org.jspecify.annotations.NullMarked;
