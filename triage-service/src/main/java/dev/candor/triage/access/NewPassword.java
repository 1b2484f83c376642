package dev.candor.triage.access;

import dev.candor.triage.people.PasswordHash;
import java.util.Locale;
import java.util.Optional;

/** A password that somebody chose: long enough, theirs, and typed twice alike. No rules about its letters. */
record NewPassword(String account, String current, String chosen, String again) {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    /** The field at fault, and what would be right. */
    record Refused(String field, String sentence) {}

    Optional<Refused> check(PasswordHash known) {
        if (!known.matches(current)) {
            return refused("current", "This is not your password of today.");
        }
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
            return refused("chosen", "Take " + SHORTEST + " to " + LONGEST + " characters. A few words do well.");
        }
        if (chosen.equals(current)) {
            return refused("chosen", "This is your password of today. Take another.");
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(account) && chosen.length() < account.length() + SHORTEST) {
            return refused("chosen", "Most of it is your name. Take something that nobody guesses.");
        }
        if (chosen.chars().distinct().count() < 5) {
            return refused("chosen", "It repeats a few characters. Take something that nobody guesses.");
        }
        return chosen.equals(again) ? Optional.empty() : refused("again", "The two differ.");
    }

    private static Optional<Refused> refused(String field, String sentence) {
        return Optional.of(new Refused(field, sentence));
    }

    @Override
    public String toString() {
        return "new password of " + account;
    }
}
