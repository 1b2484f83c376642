package dev.candor.intake.report;

import static java.util.Locale.ROOT;

import dev.candor.events.CaseId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's part in a case, as a secret of theirs proves it.
 *
 * @param caseId where the thread of the case goes on
 * @param participant {@code reporter} or an account id
 * @param names every id of the case
 * @param addressHash of the address that a member of the team was written to; nothing for anybody else
 */
public record Participation(CaseId caseId, String participant, Set<String> names, Optional<String> addressHash) {

    /** The part of somebody from outside the team. */
    public Participation(CaseId caseId, String participant, Set<String> names) {
        this(caseId, participant, names, Optional.empty());
    }

    /** Whether it is that of a member of the team, who has their own desk: it opens no page here. */
    public boolean isMembers() {
        return addressHash.isPresent();
    }

    /** Whether a member was written to at this address. */
    public boolean isAt(String address) {
        return addressHash
                .filter(OnceKey.keyOf(address.toLowerCase(ROOT))::equals)
                .isPresent();
    }

    /** Whether the case is, or ever was, of the project with this prefix. */
    public boolean isOf(String caseIdPrefix) {
        return names.stream().anyMatch(it -> it.startsWith(caseIdPrefix + "-"));
    }
}
