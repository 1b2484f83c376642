package dev.candor.triage.people;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in. What they may see depends on the teams that they are on.
 *
 * @param oneTimePassword the password was made by us and must be changed before anything else
 * @param oidcSubject who they are at the identity provider, known from their first sign-in there
 */
public record Account(String name, PasswordHash password, boolean oneTimePassword, Optional<String> oidcSubject) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    // A journal's actor is an account, or one of these.
    private static final Set<String> RESERVED =
            Set.of("reporter", "intake", "triage", "notify", "service", "nobody", "mine");

    /** Whether an account may have this name: it is an actor in the journal, and part of addresses. */
    public static boolean mayBeNamed(String name) {
        return FORM.matcher(name).matches() && !RESERVED.contains(name);
    }
}
