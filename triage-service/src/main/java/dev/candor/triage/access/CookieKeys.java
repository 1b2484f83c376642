package dev.candor.triage.access;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the keys of the framework's cookies from the session key file, so that no setting holds a secret. */
public class CookieKeys implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var folder = context.getValue("candor.keys").getValue();
        if (folder == null || !Files.isReadable(Path.of(folder, "session.key"))) {
            return List.of();
        }
        var key = read(Path.of(folder, "session.key"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.http.auth.session.encryption-key", SessionKey.sign(key, "form cookie"),
                        "quarkus.oidc.authentication.state-secret",
                                SessionKey.sign(key, "oidc state").substring(0, 32),
                        "quarkus.oidc.token-state-manager.encryption-secret",
                                SessionKey.sign(key, "oidc tokens").substring(0, 32)),
                "session.key",
                250));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(250);
    }

    private static byte[] read(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
        }
    }
}
