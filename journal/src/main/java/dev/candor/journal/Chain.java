package dev.candor.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The hash that binds an entry to the one before it: SHA-256 over its length-prefixed fields. */
final class Chain {

    /** What comes before the first entry. */
    static final byte[] START = new byte[0];

    private static final int ABSENT = -1;

    private Chain() {}

    static byte[] hash(byte[] previousHash, Draft entry) {
        var bytes = new ByteArrayOutputStream(512 + entry.body().length);
        try (var out = new DataOutputStream(bytes)) {
            field(out, previousHash);
            field(out, entry.id().toString());
            field(out, entry.subject());
            field(out, Long.toString(entry.sequence()));
            field(out, entry.type());
            field(out, entry.source());
            field(out, entry.sourceHash().orElse(null));
            field(out, entry.actor());
            field(out, entry.occurredAt().toString());
            field(out, entry.policyVersion().orElse(null));
            field(out, entry.cause().map(Object::toString).orElse(null));
            field(out, entry.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(DataOutputStream out, @Nullable String text) throws IOException {
        field(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
