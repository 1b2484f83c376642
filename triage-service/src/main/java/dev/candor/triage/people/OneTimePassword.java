package dev.candor.triage.people;

import java.security.SecureRandom;

/** A password that a person types once: 80 random bits in letters that cannot be taken for each other. */
final class OneTimePassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String next() {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
