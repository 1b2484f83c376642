package dev.candor.triage.console;

import java.util.List;

/**
 * What opens the desk in one's own name.
 *
 * @param invitations the cases that one is asked in on
 */
record AccountView(List<Opener> tokens, List<Opener> sessions, List<String> invitations) {

    /** A token or a session. {@code id} names it and opens nothing. */
    record Opener(String id, String shortId, Moment createdAt, String lastUsed) {}
}
