package dev.candor.local.setup;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody can guess. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Passwords() {}

    /** 32 random bytes as Base64: the form of a key file. */
    public static String key() {
        return Base64.getEncoder().encodeToString(random());
    }

    /** 32 random bytes as 43 characters that need no quoting anywhere. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
