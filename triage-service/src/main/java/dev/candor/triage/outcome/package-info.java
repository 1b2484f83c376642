/** The ways that a report can go besides being fixed, and how cases hang together. */
@NullMarked
package dev.candor.triage.outcome;

import org.jspecify.annotations.NullMarked;
