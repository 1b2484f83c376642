package dev.candor.triage.evidence;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A length of time as evidence says it: hours and minutes up to three days, then days and hours; never rounded up. */
public final class Length {

    private static final Duration IN_HOURS = Duration.ofDays(3);

    private Length() {}

    public static String words(Duration time) {
        if (time.toMinutes() < 1) {
            return "less than a minute";
        }
        return time.compareTo(IN_HOURS) < 0
                ? words(time.toHours(), "h", time.toMinutesPart(), "min")
                : words(time.toDays(), "d", time.toHoursPart(), "h");
    }

    private static String words(long many, String unit, int rest, String smaller) {
        return Stream.of(part(many, unit), part(rest, smaller))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + " " + unit;
    }
}
