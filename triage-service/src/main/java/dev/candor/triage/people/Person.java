package dev.candor.triage.people;

import java.util.Optional;

/** Somebody with an account, as their first team knows them. */
public record Person(String account, String name, Optional<String> address) {

    /** Shows no name and no address, so that it may be logged. */
    @Override
    public String toString() {
        return account;
    }
}
