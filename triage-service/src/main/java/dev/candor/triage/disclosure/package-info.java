/** The advisory: written, approved by a second person, and made public at its instant. */
@NullMarked
package dev.candor.triage.disclosure;

import org.jspecify.annotations.NullMarked;
