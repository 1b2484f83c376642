/** What keeps a flood of mails from becoming a flood of answers. */
@NullMarked
package dev.candor.intake.mail.flood;

import org.jspecify.annotations.NullMarked;
