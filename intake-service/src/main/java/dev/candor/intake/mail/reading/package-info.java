/** Reads the bytes of a mail, whatever they are, into its sender, subject, text and files. */
@NullMarked
package dev.candor.intake.mail.reading;

import org.jspecify.annotations.NullMarked;
