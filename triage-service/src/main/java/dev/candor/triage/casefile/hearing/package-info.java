/** What other services say about a case: it becomes part of it, and the desk answers by itself where it must. */
@NullMarked
package dev.candor.triage.casefile.hearing;

import org.jspecify.annotations.NullMarked;
