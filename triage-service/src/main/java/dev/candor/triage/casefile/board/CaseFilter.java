package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.command.Actor;
import java.util.Optional;

/**
 * Which cases are wanted.
 *
 * @param asker nothing is ever found that they may not see
 * @param handler an account, or {@code nobody}
 * @param words that the case holds all of, each from its beginning on
 * @param overdue only cases with a clock that runs and is overdue
 * @param setApart only cases that wait as suspected spam, or none of them; all when empty
 * @param cursor what the page before called {@code next}
 */
public record CaseFilter(
        Actor asker,
        Optional<String> project,
        Optional<CaseState> state,
        Optional<String> handler,
        Optional<String> words,
        boolean overdue,
        Optional<Boolean> setApart,
        int limit,
        Optional<String> cursor) {

    public static final int MOST = 200;

    /** Everything that somebody may see. */
    public static CaseFilter of(Actor asker) {
        return new CaseFilter(
                asker,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                50,
                Optional.empty());
    }
}
