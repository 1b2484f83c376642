package dev.candor.notify.format;

import com.github.packageurl.PackageURL;
import java.util.Optional;

/**
 * A package as OSV names it.
 *
 * @param purl without version
 * @param semantic whether versions there are ordered as Semantic Versioning says
 */
public record Ecosystem(String name, String packageName, String purl, boolean semantic) {

    /** Nothing for kinds of packages that OSV has no ecosystem for. */
    public static Optional<Ecosystem> of(String packageUrl) {
        return Purls.parsed(packageUrl).flatMap(it -> Purls.bare(packageUrl).flatMap(purl -> of(it, purl)));
    }

    private static Optional<Ecosystem> of(PackageURL it, String purl) {
        return switch (it.getType()) {
            case "npm" -> Optional.of(new Ecosystem("npm", joined(it, "/"), purl, true));
            case "golang" -> Optional.of(new Ecosystem("Go", joined(it, "/"), purl, true));
            case "cargo" -> Optional.of(new Ecosystem("crates.io", it.getName(), purl, true));
            case "hex" -> Optional.of(new Ecosystem("Hex", it.getName(), purl, true));
            case "pub" -> Optional.of(new Ecosystem("Pub", it.getName(), purl, true));
            case "swift" -> Optional.of(new Ecosystem("SwiftURL", joined(it, "/"), purl, true));
            case "maven" -> Optional.of(new Ecosystem("Maven", joined(it, ":"), purl, false));
            case "pypi" -> Optional.of(new Ecosystem("PyPI", it.getName(), purl, false));
            case "gem" -> Optional.of(new Ecosystem("RubyGems", it.getName(), purl, false));
            case "nuget" -> Optional.of(new Ecosystem("NuGet", it.getName(), purl, false));
            case "composer" -> Optional.of(new Ecosystem("Packagist", joined(it, "/"), purl, false));
            default -> Optional.empty();
        };
    }

    private static String joined(PackageURL it, String by) {
        return it.getNamespace() == null ? it.getName() : it.getNamespace() + by + it.getName();
    }
}
