package dev.candor.intake.report;

import dev.candor.events.CaseId;
import java.util.Set;

/**
 * Somebody's part in a case, as a secret of theirs proves it.
 *
 * @param caseId where the thread of the case goes on
 * @param participant {@code reporter} or an account id
 * @param names every id of the case
 */
public record Participation(CaseId caseId, String participant, Set<String> names) {

    /** Whether the case is, or ever was, of the project with this prefix. */
    public boolean isOf(String caseIdPrefix) {
        return names.stream().anyMatch(it -> it.startsWith(caseIdPrefix + "-"));
    }
}
