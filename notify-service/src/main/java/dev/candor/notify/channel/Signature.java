package dev.candor.notify.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How receivers know that a message is ours and fresh, as Standard Webhooks lay down (v1: HMAC-SHA256). */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private Signature(byte[] key) {
        this.key = key.clone();
    }

    static Signature with(String secret) {
        var key = secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("The secret of a webhook must be whsec_ and 24 to 64 bytes as Base64");
        }
        return new Signature(key);
    }

    /** The header {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
