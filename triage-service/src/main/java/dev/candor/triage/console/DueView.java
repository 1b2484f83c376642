package dev.candor.triage.console;

import dev.candor.triage.casefile.board.NextDue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock that is due first, as the list shows it.
 *
 * @param standing the word that the style sheet knows: {@code broken}, {@code soon}, {@code open} or {@code none}
 */
record DueView(String words, String standing) {

    static DueView of(Optional<NextDue> next, Instant now) {
        return next.map(it -> of(it, now)).orElse(new DueView("nothing is due", "none"));
    }

    private static DueView of(NextDue it, Instant now) {
        var clock = it.clock().replace('-', ' ');
        var left = Duration.between(now, it.dueAt());
        return switch (it.standing()) {
            case "overdue" -> new DueView("%s overdue by %s".formatted(clock, Moment.words(left.negated())), "broken");
            case "in-danger" -> new DueView("%s due in %s".formatted(clock, Moment.words(left)), "soon");
            default -> new DueView("%s due in %s".formatted(clock, Moment.words(left)), "open");
        };
    }
}
