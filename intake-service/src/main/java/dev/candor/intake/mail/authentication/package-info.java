/** What our own mail system found out about a sender: SPF, DKIM and DMARC, as it wrote it into the header (RFC 8601). */
@NullMarked
package dev.candor.intake.mail.authentication;

import org.jspecify.annotations.NullMarked;
