/** What whoever reports may read of a project's rules. */
@NullMarked
package dev.candor.intake.policy;

import org.jspecify.annotations.NullMarked;
