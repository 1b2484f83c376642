package dev.candor.triage.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An instant as a page shows it: exactly, in UTC, and as people say it. */
record Moment(Instant at, Instant now) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** For the attribute {@code datetime}. */
    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String date() {
        return DATE.format(at);
    }

    public String relative() {
        var distance = Duration.between(at, now);
        return distance.isNegative() ? "in " + words(distance.negated()) : words(distance) + " ago";
    }

    /** The two coarsest units that matter: {@code 5 min}, {@code 3 h}, {@code 30 h}, {@code 4 d}. */
    static String words(Duration time) {
        if (time.toMinutes() < 1) {
            return "less than a minute";
        }
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 72 ? time.toHours() + " h" : time.toDays() + " d";
    }
}
