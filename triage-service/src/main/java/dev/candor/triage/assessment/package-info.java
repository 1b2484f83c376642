/** Whether a report is a vulnerability, what it affects and how bad it is; and how a case ends. */
@NullMarked
package dev.candor.triage.assessment;

import org.jspecify.annotations.NullMarked;
