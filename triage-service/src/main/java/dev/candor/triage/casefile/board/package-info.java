/** The desk's cases in a list: searched, filtered and paged. */
@NullMarked
package dev.candor.triage.casefile.board;

import org.jspecify.annotations.NullMarked;
