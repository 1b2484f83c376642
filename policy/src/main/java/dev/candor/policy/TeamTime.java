package dev.candor.policy;

import dev.candor.policy.WorkingTime.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Function;

/**
 * Time that passes only in the shifts of a team's days. An hour that a day has twice counts twice, and one that it does
 * not have never: what counts is what a clock on the team's wall shows.
 */
final class TeamTime implements PassingTime {

    private final ZoneRules rules;
    private final ZoneId zone;
    private final Function<LocalDate, List<Shift>> shifts;

    TeamTime(ZoneId zone, Function<LocalDate, List<Shift>> shifts) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.shifts = shifts;
    }

    /** The same without the whole days of absences. */
    TeamTime without(List<Absence> absences) {
        return absences.isEmpty()
                ? this
                : new TeamTime(
                        zone, day -> absences.stream().anyMatch(it -> it.covers(day)) ? List.of() : shifts.apply(day));
    }

    @Override
    public Instant after(Instant start, Duration length) {
        if (!length.isPositive()) {
            return start;
        }
        var left = length;
        for (var piece = pieceFrom(start); ; piece = pieceFrom(piece.end())) {
            for (var shift : shifts.apply(piece.day())) {
                var open = piece.during(shift);
                if (open.length().compareTo(left) >= 0) {
                    return open.from().plus(left);
                }
                left = left.minus(open.length());
            }
        }
    }

    @Override
    public Duration between(Instant from, Instant to) {
        var passed = Duration.ZERO;
        if (!to.isAfter(from)) {
            return passed;
        }
        for (var piece = pieceFrom(from); ; piece = pieceFrom(piece.end())) {
            var isLast = !piece.end().isBefore(to);
            var counted = isLast ? piece.until(to) : piece;
            for (var shift : shifts.apply(piece.day())) {
                passed = passed.plus(counted.during(shift).length());
            }
            if (isLast) {
                return passed;
            }
        }
    }

    /** From an instant to the end of its day or to the next change of the clocks, whichever is first. */
    private Piece pieceFrom(Instant start) {
        var offset = rules.getOffset(start);
        var day = LocalDateTime.ofInstant(start, offset).toLocalDate();
        var end = day.plusDays(1).atStartOfDay().toInstant(offset);
        var change = rules.nextTransition(start);
        return change != null && change.getInstant().isBefore(end)
                ? new Piece(start, change.getInstant(), day, offset)
                : new Piece(start, end, day, offset);
    }

    /** A stretch of one day in which the wall clock runs evenly. */
    private record Piece(Instant start, Instant end, LocalDate day, ZoneOffset offset) {

        Piece until(Instant earlier) {
            return new Piece(start, earlier, day, offset);
        }

        Open during(Shift shift) {
            var from = shift.startsOn(day).toInstant(offset);
            var to = shift.endsOn(day).toInstant(offset);
            return new Open(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to);
        }
    }

    /** A stretch in which time passes; empty where it ends before it starts. */
    private record Open(Instant from, Instant to) {

        Duration length() {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }
    }
}
