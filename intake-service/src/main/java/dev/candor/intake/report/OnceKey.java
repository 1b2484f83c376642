package dev.candor.intake.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes sending twice harmless. The same key with the same fingerprint is the same thing sent again; with another
 * fingerprint it is refused.
 *
 * @param key hex of a hash over what names the thing, such as the client's key and the project
 * @param fingerprint hex of a hash over all that was sent
 */
public record OnceKey(String key, String fingerprint) {

    /** A key over parts that name the thing; where the parts lie cannot be confused. */
    public static String keyOf(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
