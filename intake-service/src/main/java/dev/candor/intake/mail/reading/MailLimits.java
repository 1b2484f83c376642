package dev.candor.intake.mail.reading;

import java.time.Duration;

/**
 * How much of a mail is read. What lies beyond stays in the raw message alone.
 *
 * @param depth how deep multiparts may be nested
 * @param parts parts of all levels together
 * @param fields header fields of one part
 * @param fieldLength bytes of one header field
 * @param text bytes of text of all parts together
 * @param time for reading it all
 */
public record MailLimits(int depth, int parts, int fields, int fieldLength, int text, Duration time) {

    public static MailLimits usual() {
        return new MailLimits(20, 100, 1_000, 64 * 1024, 1024 * 1024, Duration.ofSeconds(4));
    }
}
