package dev.candor.triage.statistics;

import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Some months on end, UTC, both of the named ones among them. */
public record Months(YearMonth from, YearMonth to) {

    private static final Pattern FORM = Pattern.compile("(19|2\\d)\\d\\d-(0[1-9]|1[0-2])");
    private static final int USUAL = 12;
    private static final int MOST = 120;

    /** The last twelve, the one that runs now among them. */
    public static Months usual(Instant now) {
        var to = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return new Months(to.minusMonths(USUAL - 1), to);
    }

    /** {@code from} and {@code to}, each like {@code 2026-11}; twelve where only one of them is given. */
    public static Months read(Fields fields, Instant now) {
        var from = month(fields, "from");
        var to = month(fields, "to")
                .or(() -> from.map(it -> it.plusMonths(USUAL - 1)))
                .orElse(usual(now).to());
        var months = new Months(from.orElse(to.minusMonths(USUAL - 1)), to);
        var length = months.from().until(to, ChronoUnit.MONTHS);
        if (length < 0 || length >= MOST) {
            fields.refuse("to", "must not be before from, and at most %d months later".formatted(MOST - 1));
        }
        return months;
    }

    /** The instant with which they begin. */
    OffsetDateTime begin() {
        return from.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The instant with which the next one begins. */
    OffsetDateTime end() {
        return to.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static Optional<YearMonth> month(Fields fields, String name) {
        return fields.optionalLine(name).flatMap(it -> {
            if (!FORM.matcher(it).matches()) {
                fields.refuse(name, "must be a month, such as 2026-11");
                return Optional.empty();
            }
            return Optional.of(YearMonth.parse(it));
        });
    }
}
