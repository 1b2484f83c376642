/** The files of cases: copied from intake once a case is here, and handed out as inert downloads. */
@NullMarked
package dev.candor.triage.casefile.files;

import org.jspecify.annotations.NullMarked;
