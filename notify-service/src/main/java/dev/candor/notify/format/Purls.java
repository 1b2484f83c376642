package dev.candor.notify.format;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Package URLs and the version ranges that stand in them. Where the library is behind the specification's own tests, it
 * is corrected here (ADR-0013).
 */
public final class Purls {

    private Purls() {}

    public static boolean isValid(String purl) {
        return parsed(purl).isPresent();
    }

    /** Without version; nothing for what is no package URL. */
    public static Optional<String> bare(String purl) {
        return parsed(purl).flatMap(it -> built(it, Optional.empty(), Optional.empty()));
    }

    public static Optional<String> of(String purl, String version) {
        return parsed(purl).flatMap(it -> built(it, Optional.of(version), Optional.empty()));
    }

    /** Several versions of a package, by the qualifier that package URLs have for it. */
    public static Optional<String> of(String purl, Stretch stretch) {
        return parsed(purl).flatMap(it -> built(it, Optional.empty(), Optional.of(range(purl, stretch))));
    }

    /** As people call the package: {@code @scope/name}. */
    public static String name(String purl) {
        return parsed(purl)
                .map(it -> it.getNamespace() == null
                        ? it.getName()
                        : it.getNamespace() + (it.getType().equals("maven") ? ":" : "/") + it.getName())
                .orElse(purl);
    }

    /** As a version range specifier: {@code vers:npm/>=4.0.0|<4.20.0}. */
    public static String range(String purl, Stretch it) {
        var type = parsed(purl).map(PackageURL::getType).orElse("generic");
        var from = it.isFromTheBeginning() ? Optional.<String>empty() : Optional.of(">=" + encoded(it.introduced()));
        var to = it.before()
                .map(version -> "<" + encoded(version))
                .or(() -> it.lastAffected().map(version -> "<=" + encoded(version)));
        var both = from.isPresent() && to.isPresent() ? "|" : "";
        var range = from.orElse("") + both + to.orElse("");
        return "vers:%s/%s".formatted(type, range.isEmpty() ? "*" : range);
    }

    static Optional<PackageURL> parsed(String purl) {
        try {
            return checked(new PackageURL(purl));
        } catch (MalformedPackageURLException _) {
            return Optional.empty();
        }
    }

    /** A colon stands for itself in a qualifier. */
    static String canonical(PackageURL it) {
        var text = it.canonicalize();
        var qualifiers = text.indexOf('?');
        return qualifiers < 0
                ? text
                : text.substring(0, qualifiers) + text.substring(qualifiers).replace("%3A", ":");
    }

    /** Names of Composer have no capitals; those of Swift say where they come from. */
    @SuppressWarnings("NullAway") // packageurl-java takes and gives null for what is left out
    static Optional<PackageURL> checked(PackageURL it) throws MalformedPackageURLException {
        return switch (it.getType()) {
            case "composer" ->
                Optional.of(new PackageURL(
                        it.getType(),
                        it.getNamespace() == null ? null : it.getNamespace().toLowerCase(Locale.ROOT),
                        it.getName().toLowerCase(Locale.ROOT),
                        it.getVersion(),
                        it.getQualifiers() == null ? null : new TreeMap<>(it.getQualifiers()),
                        it.getSubpath()));
            case "swift" -> Optional.of(it).filter(swift -> swift.getNamespace() != null);
            default -> Optional.of(it);
        };
    }

    @SuppressWarnings("NullAway") // packageurl-java takes null for what is left out
    private static Optional<String> built(PackageURL it, Optional<String> version, Optional<String> range) {
        var qualifiers = new TreeMap<String, String>();
        range.ifPresent(vers -> qualifiers.put("vers", vers));
        try {
            return Optional.of(canonical(new PackageURL(
                    it.getType(),
                    it.getNamespace(),
                    it.getName(),
                    version.orElse(null),
                    qualifiers.isEmpty() ? null : qualifiers,
                    null)));
        } catch (MalformedPackageURLException _) {
            return Optional.empty();
        }
    }

    private static String encoded(String version) {
        return URLEncoder.encode(version, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
