/** Reads what a sender uploads within its limits, and keeps it in no file that could stay behind. */
@NullMarked
package dev.candor.intake.upload;

import org.jspecify.annotations.NullMarked;
