/** Takes mails from other mail systems by SMTP, and answers for each one only when it is stored. */
@NullMarked
package dev.candor.intake.mail.smtp;

import org.jspecify.annotations.NullMarked;
