/** How a project keeps its promises to reporters, for everybody to read, and nothing that tells of a single report. */
@NullMarked
package dev.candor.intake.statistics;

import org.jspecify.annotations.NullMarked;
