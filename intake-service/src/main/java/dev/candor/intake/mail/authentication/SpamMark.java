package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.Headers;
import java.util.List;
import java.util.Set;

/** The word of a spam filter, as SpamAssassin, Rspamd and those that follow them write it. */
final class SpamMark {

    private static final Set<String> FIELDS = Set.of("x-spam", "x-spam-flag", "x-spam-status");

    private SpamMark() {}

    /** Only a yes says something: anybody can write that a mail is no spam. */
    static boolean isAmong(List<Headers.Field> fields) {
        return fields.stream()
                .filter(it -> FIELDS.contains(it.name()))
                .map(it -> it.value().strip().toLowerCase(ROOT))
                .anyMatch(it -> it.equals("yes") || it.startsWith("yes,") || it.startsWith("yes "));
    }
}
