package dev.candor.triage.casefile.command;

import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import java.util.Optional;

/**
 * A member of a project's team, as far as a rule must know them.
 *
 * @param away not there now, as they announced
 */
public record TeamMember(String account, Role role, String name, Optional<String> mail, boolean away) {

    /** An auditor reads; handlers and leads act. */
    public boolean mayHandle() {
        return role == Role.HANDLER || role == Role.LEAD;
    }

    public Optional<Recipient> recipient() {
        return mail.map(it -> new Recipient(
                account, Confidential.person(it), Optional.of(Confidential.person(name)), Optional.empty()));
    }
}
