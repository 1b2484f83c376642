/** What people establish about a matter: public, exploit public, exploited. */
@NullMarked
package dev.candor.triage.fact;

import org.jspecify.annotations.NullMarked;
