package dev.candor.journal;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.candor.events.Scope;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** The key of one subject and scope, in the clear, with its wrapped form. */
final class DataKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final AesGcmJce aead;
    private final byte[] wrapped;

    private DataKey(byte[] key, byte[] wrapped) throws GeneralSecurityException {
        this.aead = new AesGcmJce(key);
        this.wrapped = wrapped;
    }

    static DataKey fresh(byte[] wrappingKey, String subject, Scope scope) {
        try {
            var key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            return new DataKey(key, new AesGcmJce(wrappingKey).encrypt(key, binding(subject, scope)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails where the wrapped key belongs to another subject or scope, or was wrapped by another key. */
    static DataKey unwrap(byte[] wrappingKey, byte[] wrapped, String subject, Scope scope) {
        try {
            return new DataKey(new AesGcmJce(wrappingKey).decrypt(wrapped, binding(subject, scope)), wrapped);
        } catch (GeneralSecurityException _) {
            throw new SealBroken("The data key %s of %s does not open".formatted(scope, subject));
        }
    }

    byte[] wrapped() {
        return wrapped;
    }

    byte[] seal(byte[] words, String place) {
        try {
            return aead.encrypt(words, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            throw new SealBroken("A sealed value does not open at " + place);
        }
    }

    private static byte[] binding(String subject, Scope scope) {
        return (subject + "\n" + scope).getBytes(StandardCharsets.UTF_8);
    }
}
