/** What was done and by whom: the journal of a case, whether its chain holds, and all tables made anew from it. */
@NullMarked
package dev.candor.triage.audit;

import org.jspecify.annotations.NullMarked;
