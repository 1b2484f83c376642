package dev.candor.notify.site.provider;

import dev.candor.notify.site.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The hashes that stand beside each CSAF document. */
enum Checksum {
    SHA_256("SHA-256", ".sha256"),
    SHA_512("SHA-512", ".sha512");

    private final String algorithm;
    private final String ending;

    Checksum(String algorithm, String ending) {
        this.algorithm = algorithm;
        this.ending = ending;
    }

    static Optional<Checksum> askedBy(String name) {
        return Arrays.stream(values()).filter(it -> name.endsWith(it.ending)).findFirst();
    }

    /** The name of the file that the name of this hash speaks of. */
    String of(String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /** The hash and the name of the file, as the usual tools write and check them. */
    Document document(Document file, String name) {
        try {
            var hash = MessageDigest.getInstance(algorithm).digest(file.body().getBytes(StandardCharsets.UTF_8));
            return new Document("%s  %s\n".formatted(HexFormat.of().formatHex(hash), of(name)), file.modifiedAt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
