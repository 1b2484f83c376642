package dev.candor.triage.casefile.board;

import java.time.Instant;

/**
 * The clock of a case that is due first.
 *
 * @param clock its name, such as {@code detailed-answer}
 * @param standing {@code on-time}, {@code in-danger} from its first warning on, or {@code overdue}
 */
public record NextDue(String clock, Instant dueAt, String standing) {

    static NextDue of(String clock, Instant dangerAt, Instant dueAt, Instant now) {
        var standing = !dueAt.isAfter(now) ? "overdue" : dangerAt.isAfter(now) ? "on-time" : "in-danger";
        return new NextDue(clock, dueAt, standing);
    }
}
