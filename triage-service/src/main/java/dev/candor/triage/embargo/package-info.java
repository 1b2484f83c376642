/** How the parties of a case agree on an embargo, and how it ends. */
@NullMarked
package dev.candor.triage.embargo;

import org.jspecify.annotations.NullMarked;
