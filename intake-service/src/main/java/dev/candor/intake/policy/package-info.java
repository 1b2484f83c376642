/** The projects' rules as they are in force here, and the pages that show them. */
@NullMarked
package dev.candor.intake.policy;

import org.jspecify.annotations.NullMarked;
