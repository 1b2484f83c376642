package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;

/** Somebody on a project's team. {@code mail} is empty where nobody said one. */
public record Member(String account, String project, Role role, String name, String mail) {

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
