/** Whether a report is a vulnerability, what it affects and how bad it is. */
@NullMarked
package dev.candor.triage.assessment;

import org.jspecify.annotations.NullMarked;
