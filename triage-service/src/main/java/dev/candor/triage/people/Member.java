package dev.candor.triage.people;

import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import java.time.Instant;
import java.util.Optional;

/** Somebody on a project's team. {@code mail} is empty where nobody said one. */
public record Member(String account, String project, Role role, String name, String mail, Optional<Absence> absence) {

    public Member(String account, String project, Role role, String name, String mail) {
        this(account, project, role, name, mail, Optional.empty());
    }

    public boolean isAwayAt(Instant now) {
        return absence.filter(it -> it.isAt(now)).isPresent();
    }

    /** Where mail reaches them. */
    public Optional<String> address() {
        return Optional.of(mail).filter(it -> !it.isBlank());
    }

    public Optional<Recipient> recipient() {
        return address()
                .map(it -> new Recipient(
                        account, Confidential.person(it), Optional.of(Confidential.person(name)), Optional.empty()));
    }

    Member as(Role changed) {
        return new Member(account, project, changed, name, mail, absence);
    }

    Member called(String newName, String newMail) {
        return new Member(account, project, role, newName, newMail, absence);
    }

    Member away(Optional<Absence> announced) {
        return new Member(account, project, role, name, mail, announced);
    }

    /** The name, and the account where the two differ. */
    public String nameAndAccount() {
        return name.equals(account) ? name : name + " (" + account + ")";
    }

    /** Shows no name and no address, so that it may be logged. */
    @Override
    public String toString() {
        return account + " (" + role + " of " + project + ")";
    }
}
