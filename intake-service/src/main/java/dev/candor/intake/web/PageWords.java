package dev.candor.intake.web;

import dev.candor.policy.text.Lengths;
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

    private PageWords() {}

    /** {@code 48 hours}, {@code 7 days}. */
    public static String inWords(Duration it) {
        return Lengths.inWords(it);
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
