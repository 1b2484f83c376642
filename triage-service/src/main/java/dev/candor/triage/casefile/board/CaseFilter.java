package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.CaseState;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are wanted.
 *
 * @param projects those that the asker may see; nothing else is ever found
 * @param handler an account, or {@code nobody}
 * @param words that the case holds all of, each from its beginning on
 * @param overdue only cases with a clock that runs and is overdue
 * @param cursor what the page before called {@code next}
 */
public record CaseFilter(
        Set<String> projects,
        Optional<String> project,
        Optional<CaseState> state,
        Optional<String> handler,
        Optional<String> words,
        boolean overdue,
        int limit,
        Optional<String> cursor) {

    public static final int MOST = 200;

    /** Everything that somebody may see. */
    public static CaseFilter of(Set<String> projects) {
        return new CaseFilter(
                projects,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                50,
                Optional.empty());
    }

    Set<String> seen() {
        return project.map(it -> projects.contains(it) ? Set.of(it) : Set.<String>of())
                .orElse(projects);
    }
}
