package dev.candor.intake.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and sizes read on a page. */
@TemplateExtension
public final class PageWords {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);
    private static final long HOURS_UP_TO_DAYS = 3;

    private PageWords() {}

    /** {@code 48 hours}, {@code 7 days}. */
    public static String inWords(Duration it) {
        if (it.toMinutes() % 60 != 0) {
            return count(it.toMinutes(), "minute");
        }
        return it.toHours() % 24 == 0 && it.toDays() >= HOURS_UP_TO_DAYS
                ? count(it.toDays(), "day")
                : count(it.toHours(), "hour");
    }

    /** {@code Tuesday, 24 November 2026, 09:30 UTC}. */
    public static String inUtc(Instant it) {
        return UTC.format(it.atOffset(ZoneOffset.UTC));
    }

    /** {@code 12 bytes}, {@code 3.4 KiB}, {@code 1.2 MiB}. */
    public static String asSize(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "byte");
        }
        return bytes < 1024 * 1024
                ? "%.1f KiB".formatted(bytes / 1024.0)
                : "%.1f MiB".formatted(bytes / (1024.0 * 1024.0));
    }

    private static String count(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
