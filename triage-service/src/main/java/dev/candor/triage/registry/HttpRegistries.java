package dev.candor.triage.registry;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** The registries that the operator named, by package. An address that is not safe stops the start. */
@Startup
@ApplicationScoped
class HttpRegistries {

    private final RegistryConfig config;
    private final Fetch fetch;

    @Inject
    HttpRegistries(RegistryConfig config) {
        this.config = config;
        this.fetch = Fetch.within(config.patience());
        config.npm().ifPresent(HttpRegistries::requireSafe);
        config.maven().ifPresent(HttpRegistries::requireSafe);
        config.pypi().ifPresent(HttpRegistries::requireSafe);
        config.gitTags().values().forEach(HttpRegistries::requireSafe);
        config.files().values().forEach(it -> requireSafe(URI.create(it.replace(FileRegistry.VERSION, "0"))));
    }

    /** Nothing where nobody said where the package's releases appear. */
    Optional<Registry> of(String purl) {
        if (config.gitTags().containsKey(purl)) {
            return Optional.of(
                    new GitTags(Objects.requireNonNull(config.gitTags().get(purl)), fetch));
        }
        if (config.files().containsKey(purl)) {
            return Optional.of(
                    new FileRegistry(Objects.requireNonNull(config.files().get(purl)), fetch));
        }
        try {
            return byType(new PackageURL(purl));
        } catch (MalformedPackageURLException _) {
            return Optional.empty();
        }
    }

    private Optional<Registry> byType(PackageURL it) {
        return switch (it.getType()) {
            case "npm" -> config.npm().map(base -> version -> fetch.status(npm(base, it, version)));
            case "maven" -> config.maven().map(base -> version -> fetch.status(maven(base, it, version)));
            case "pypi" -> config.pypi().map(base -> version -> fetch.status(pypi(base, it, version)));
            default -> Optional.empty();
        };
    }

    private static URI npm(URI base, PackageURL it, String version) {
        var name = it.getNamespace() == null
                ? encoded(it.getName())
                : encoded(it.getNamespace() + "/" + it.getName()).replace("%40", "@");
        return below(base, name + "/" + encoded(version));
    }

    private static URI maven(URI base, PackageURL it, String version) {
        var group = encoded(Objects.requireNonNullElse(it.getNamespace(), "")).replace('.', '/');
        var name = encoded(it.getName());
        return below(base, "%s/%s/%3$s/%2$s-%3$s.pom".formatted(group, name, encoded(version)));
    }

    private static URI pypi(URI base, PackageURL it, String version) {
        return below(base, "pypi/%s/%s/json".formatted(encoded(it.getName()), encoded(version)));
    }

    private static URI below(URI base, String path) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void requireSafe(URI address) {
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isHere(address))) {
            throw new IllegalArgumentException("An address of candor.registries must begin with https");
        }
    }

    private static boolean isHere(URI address) {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
