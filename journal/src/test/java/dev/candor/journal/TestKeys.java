package dev.candor.journal;

import dev.candor.events.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Wrapping keys that are no secret, the same in every run: the scope's number in each byte. */
final class TestKeys {

    private TestKeys() {}

    static WrappingKeys all() {
        return of(Scope.values());
    }

    static WrappingKeys of(Scope... scopes) {
        try {
            var folder = Files.createTempDirectory("candor-keys");
            for (var scope : scopes) {
                var key = new byte[32];
                Arrays.fill(key, (byte) (scope.ordinal() + 1));
                var file =
                        folder.resolve("wrapping-%s.key".formatted(scope.name().toLowerCase(Locale.ROOT)));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
                file.toFile().deleteOnExit();
            }
            folder.toFile().deleteOnExit();
            return new WrappingKeys(new KeyFolder(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
