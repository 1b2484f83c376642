/** What was sent in: reports and messages of every channel, stored durably, with their case ids. */
@NullMarked
package dev.candor.intake.report;

import org.jspecify.annotations.NullMarked;
