package dev.candor.triage.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Absences as people and programs write them: instants with an offset, or days of UTC. */
public final class Absences {

    private Absences() {}

    /**
     * Nothing when neither is given: back again. Without {@code from} it begins now; a day alone as {@code to} counts
     * to its end. Fails with {@link MemberRefused}.
     */
    public static Optional<Absence> read(Optional<String> from, Optional<String> to, Instant now) {
        var begin = given(from).map(it -> instant("from", it, 0));
        var end = given(to).map(it -> instant("to", it, 1));
        return begin.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(new Absence(begin.orElse(now.truncatedTo(ChronoUnit.SECONDS)), end));
    }

    private static Instant instant(String field, String text, int daysOn) {
        try {
            return text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysOn)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException _) {
            throw MemberRefused.instant(field);
        }
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(it -> !it.isEmpty());
    }
}
