package dev.candor.notify.selftest;

import dev.candor.notify.delivery.Letter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * A mail from an address of a project to itself.
 *
 * @param turn which of the tests of the address it is: one for each stretch of time, however many replicas there are
 */
record SelfTest(UUID id, String project, String address, long turn) {

    static long turnAt(Instant now, Duration every) {
        return now.toEpochMilli() / every.toMillis();
    }

    /**
     * It carries nothing but what shows that it is ours.
     *
     * @param token makes a text that only we can make of the id
     * @param mark makes that of a Message-ID
     */
    Letter letter(Instant now, Function<UUID, String> token, Function<String, String> mark) {
        var messageId =
                "<self-test.%s.%s@%s>".formatted(id, token.apply(id), address.substring(address.lastIndexOf('@') + 1));
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", address);
        headers.put("To", address);
        headers.put("Subject", "Candor looks whether mail arrives");
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        headers.put("Message-ID", messageId);
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        headers.put("X-Candor-Notice", mark.apply(messageId));
        var text = "This mail shows Candor that mail to this address arrives. Nobody has to do anything.\n";
        return new Letter(address, address, headers, text);
    }
}
