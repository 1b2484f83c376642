package dev.candor.triage.registry;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** A file on a web server, which counts only with the hash that stands beside it. */
record FileRegistry(String address, Fetch fetch) implements Registry {

    static final String VERSION = "{version}";

    private static final long MOST_BYTES = 256 << 20;
    private static final long HASH_BYTES = 4096;

    @Override
    public Uni<Sighting> look(String version) {
        var file = address.replace(VERSION, HttpRegistries.encoded(version));
        var expected = new AtomicReference<>("");
        return fetch.bytes(URI.create(file + ".sha256"), HASH_BYTES, it -> {
                    expected.set(new String(it.body(), StandardCharsets.UTF_8).strip());
                    return Sighting.of(it.statusCode());
                })
                .chain(it -> it.state() == Sighting.State.SEEN
                        ? hashed(URI.create(file), expected.get())
                        : Uni.createFrom().item(it));
    }

    private Uni<Sighting> hashed(URI file, String expected) {
        var digest = sha256();
        return fetch.parts(file, MOST_BYTES, digest::update, status -> {
            var hash = HexFormat.of().formatHex(digest.digest());
            return status != 200 || expected.toLowerCase(Locale.ROOT).startsWith(hash)
                    ? Sighting.of(status)
                    : Sighting.unknown("the file does not fit its SHA-256");
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
