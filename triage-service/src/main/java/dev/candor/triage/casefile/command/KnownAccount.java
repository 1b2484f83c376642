package dev.candor.triage.casefile.command;

import java.util.Optional;

/** Somebody who may sign in here, on whatever team, as far as a rule must know them. */
public record KnownAccount(String account, String name, Optional<String> mail) {

    /** Shows no name and no address. */
    @Override
    public String toString() {
        return account;
    }
}
