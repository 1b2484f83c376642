package dev.candor.policy;

import static dev.candor.policy.Grammar.quoted;

import dev.candor.policy.WorkingTime.Shift;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** How texts about days and hours are read. */
final class CalendarGrammar {

    /** As the file writes them, Monday first. */
    static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Pattern SHIFT = Pattern.compile("([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");
    private static final String END_OF_DAY = "24:00";

    private CalendarGrammar() {}

    /** By its name, so that the change to and from summer time is known. */
    static ZoneId zone(String text) throws Misread {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Misread(
                    "%s is not a time zone".formatted(quoted(text)), "write its name, such as Europe/Berlin or UTC");
        }
        return ZoneId.of(text);
    }

    static DayOfWeek weekday(String text) throws Misread {
        var index = WEEKDAYS.indexOf(text);
        if (index < 0) {
            throw new Misread(
                    "%s is not a weekday".formatted(quoted(text)), "write one of " + String.join(", ", WEEKDAYS));
        }
        return DayOfWeek.of(index + 1);
    }

    static Shift shift(String text) throws Misread {
        var form = SHIFT.matcher(text);
        try {
            if (form.matches()) {
                var from = LocalTime.parse(form.group(1));
                var to = form.group(2).equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
                if (to.equals(LocalTime.MIDNIGHT) ? form.group(2).equals(END_OF_DAY) : from.isBefore(to)) {
                    return new Shift(from, to);
                }
            }
        } catch (DateTimeException _) {
            // Refused below, with every other text that names no hours.
        }
        throw new Misread(
                "%s names no hours of a day".formatted(quoted(text)),
                "write from and to, such as 09:00-17:00; a day ends at 24:00");
    }

    /** An instant, or the first one of a day, UTC. */
    static Instant instant(String text) throws Misread {
        try {
            return text.length() == 10
                    ? Grammar.day(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw new Misread(
                    "%s is not an instant".formatted(quoted(text)),
                    "write a day, or an instant in UTC, such as 2026-12-01T09:00:00Z");
        }
    }
}
