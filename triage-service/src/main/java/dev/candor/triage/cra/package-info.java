/** The reports that Article 14 of the EU Cyber Resilience Act demands. */
@NullMarked
package dev.candor.triage.cra;

import org.jspecify.annotations.NullMarked;
