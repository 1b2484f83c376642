/** The remedy of each affected release line, and the audit for similar problems. */
@NullMarked
package dev.candor.triage.fix;

import org.jspecify.annotations.NullMarked;
