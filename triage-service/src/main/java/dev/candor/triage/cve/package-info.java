/** The CVE id of a case. */
@NullMarked
package dev.candor.triage.cve;

import org.jspecify.annotations.NullMarked;
