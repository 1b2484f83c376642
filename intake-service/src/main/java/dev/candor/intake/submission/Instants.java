package dev.candor.intake.submission;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Instants as people and programs write them (RFC 3339); a day alone is its first moment, UTC. */
final class Instants {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private Instants() {}

    static Optional<Instant> read(String text) {
        try {
            var instant = text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return Optional.of(instant).filter(_ -> year >= FIRST_YEAR && year <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
