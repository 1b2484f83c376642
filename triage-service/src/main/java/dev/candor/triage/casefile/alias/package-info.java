/** The other ids under which a case is known. */
@NullMarked
package dev.candor.triage.casefile.alias;

import org.jspecify.annotations.NullMarked;
