/** What the promises of a policy bring about as time passes: marks of each clock, reminders, lapses, digests. */
@NullMarked
package dev.candor.triage.clock;

import org.jspecify.annotations.NullMarked;
