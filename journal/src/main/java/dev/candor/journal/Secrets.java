package dev.candor.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receipts and reply tokens, derived and never stored: 128 bits of HMAC-SHA256 each. Whoever holds one is let in, so
 * only their hashes are kept.
 */
@ApplicationScoped
public class Secrets {

    private static final int SECRET_BYTES = 16;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final KeyFolder keys;

    Secrets(KeyFolder keys) {
        this.keys = keys;
    }

    /** The receipt of a report, 22 characters of base64url. A new generation makes the ones before worthless. */
    public String receipt(UUID reportId, int generation) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derive("receipt", "%s|%d".formatted(reportId, generation)));
    }

    /** What proves that a mail answers one of ours, 26 characters of lower-case base32 (mail lowers and raises case). */
    public String replyToken(String caseId, String participant, int generation) {
        return base32(derive("reply", "%s|%s|%d".formatted(caseId, participant, generation)));
    }

    /**
     * What proves that a mail answers one that went to a member of the team, in the same form as
     * {@link #replyToken}. It opens no page.
     */
    public String memberToken(String caseId, String account) {
        return base32(derive("handler", "%s|%s".formatted(caseId, account)));
    }

    /** What is stored of a secret: SHA-256. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derive(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key(key), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SECRET_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte it : bytes) {
            buffer = (buffer << 8) | (it & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        return text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }
}
