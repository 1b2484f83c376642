/** The reporter's own pages: where their report stands, what they may add, and a new receipt for a lost one. */
@NullMarked
package dev.candor.intake.receipt;

import org.jspecify.annotations.NullMarked;
