package dev.candor.triage.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: salted, slow to guess, with its own parameters so that they may grow. */
public record PasswordHash(String value) {

    private static final String KIND = "pbkdf2-sha512";
    private static final int LONGEST = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** {@code rounds}: the work of one guess. */
    public static PasswordHash of(String password, int rounds) {
        var salt = random(16);
        return new PasswordHash(
                "%s:%d:%s:%s".formatted(KIND, rounds, base64(salt), base64(hash(password, salt, rounds))));
    }

    /** Fits no password, and takes as long as any other to find that out. */
    static PasswordHash ofNobody(int rounds) {
        return of(base64(random(32)), rounds);
    }

    public boolean matches(String password) {
        var parts = value.split(":", 4);
        var salt = Base64.getDecoder().decode(parts[2]);
        var expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[1])))
                && password.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return KIND;
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        // A text of a megabyte must not cost more than a password.
        var bounded =
                password.substring(0, Math.min(password.length(), LONGEST)).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(bounded, salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK lacks PBKDF2WithHmacSHA512", e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
