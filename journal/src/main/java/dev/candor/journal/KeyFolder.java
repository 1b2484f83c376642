package dev.candor.journal;

import dev.candor.events.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's key files. A missing or malformed one is named; its content never is. */
@ApplicationScoped
public class KeyFolder {

    private static final int KEY_BYTES = 32;

    private final Path folder;

    KeyFolder(@ConfigProperty(name = "candor.keys") Path folder) {
        this.folder = folder;
    }

    /** The 32 bytes of {@code <name>.key}, a file with their Base64 text. */
    public byte[] key(String name) {
        return read(folder.resolve(name + ".key"));
    }

    /** The secret by which the services know each other. */
    public String serviceToken() {
        return text(folder.resolve("service.token"));
    }

    /** The key that wraps a scope's data keys, where this service is let in on the scope. */
    Optional<byte[]> wrapping(Scope scope) {
        var file = folder.resolve("wrapping-%s.key".formatted(scope.name().toLowerCase(Locale.ROOT)));
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static byte[] read(Path file) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text(file));
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException("The key file %s must hold Base64 text".formatted(file));
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The key file %s must hold %d bytes".formatted(file, KEY_BYTES));
        }
        return key;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file %s cannot be read".formatted(file), e);
        }
    }
}
