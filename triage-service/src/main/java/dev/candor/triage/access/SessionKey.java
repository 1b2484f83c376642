package dev.candor.triage.access;

import dev.candor.journal.KeyFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what only this installation may say. Equal in all replicas, for they share the key file. */
@ApplicationScoped
class SessionKey {

    private final KeyFolder keys;

    SessionKey(KeyFolder keys) {
        this.keys = keys;
    }

    /** The same text for the same purpose and words, and not to be guessed without the key. */
    String sign(String purpose, String... words) {
        return sign(keys.key("session"), purpose, words);
    }

    static String sign(byte[] key, String purpose, String... words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            update(mac, purpose);
            for (var word : words) {
                update(mac, word);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK lacks HmacSHA256", e);
        }
    }

    // With its length before each word, so that "ab" + "c" is not "a" + "bc".
    private static void update(Mac mac, String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes);
    }
}
