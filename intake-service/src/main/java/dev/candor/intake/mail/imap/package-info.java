/** Fetches mail from hosted mailboxes, for projects whose address is not served by a mail system of their own. */
@NullMarked
package dev.candor.intake.mail.imap;

import org.jspecify.annotations.NullMarked;
