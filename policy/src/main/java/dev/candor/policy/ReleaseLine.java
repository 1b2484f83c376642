package dev.candor.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The versions of one package from one (inclusive) to another (exclusive) that get their own fix, such as 4.x. */
public record ReleaseLine(
        String name,
        String packageUrl,
        String from,
        String before,
        Optional<LocalDate> maintainedUntil,
        PreReleases preReleases) {

    public ReleaseLine {
        if (isEmpty(from, before)) {
            throw new IllegalArgumentException(
                    "Release line %s is empty: %s is not before %s".formatted(name, from, before));
        }
    }

    /**
     * Whether this line holds the version, in the order of Semantic Versioning. A pre-release goes with the release
     * that it leads to: 5.0.0-beta.1 is in the line that starts at 5.0.0, not in the one that ends before it.
     * A text that is no version is in no line.
     */
    public boolean covers(String version) {
        return Version.of(version)
                .filter(it -> !it.isBefore(edge(from)) && it.isBefore(edge(before)))
                .isPresent();
    }

    /** Maintained to the end of its last day, UTC; without such a day, until the policy says otherwise. */
    public boolean maintainedAt(Instant now) {
        return maintainedUntil
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(now::isBefore)
                .orElse(true);
    }

    static boolean isEmpty(String from, String before) {
        return !edge(from).isBefore(edge(before));
    }

    boolean overlaps(ReleaseLine other) {
        return packageUrl.equals(other.packageUrl)
                && edge(from).isBefore(edge(other.before))
                && edge(other.from).isBefore(edge(before));
    }

    private static Version edge(String version) {
        return Version.required(version).asEdge();
    }
}
