package dev.candor.triage.casefile.command;

import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A member of a project's team, as far as a rule must know them.
 *
 * @param away not there now, as they announced
 * @param lastAsked when they were last asked to handle a case, where turns are taken
 */
public record TeamMember(
        String account, Role role, String name, Optional<String> mail, boolean away, Optional<Instant> lastAsked) {

    public TeamMember(String account, Role role, String name, Optional<String> mail, boolean away) {
        this(account, role, name, mail, away, Optional.empty());
    }

    /** An auditor reads; handlers and leads act. */
    public boolean mayHandle() {
        return role == Role.HANDLER || role == Role.LEAD;
    }

    /** Whether they may handle this case: one for the outside contact is theirs alone. */
    public boolean mayHandle(VulnerabilityCase it) {
        return it.participants().isForOutsideContact() ? role == Role.OUTSIDE_CONTACT : mayHandle();
    }

    Actor actorIn(String project) {
        return new Actor(account, Map.of(project, role));
    }

    public Optional<Recipient> recipient() {
        return mail.map(it -> new Recipient(
                account, Confidential.person(it), Optional.of(Confidential.person(name)), Optional.empty()));
    }
}
