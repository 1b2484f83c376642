package dev.candor.triage.registry;

import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.ReleaseWatch;
import dev.candor.triage.registry.Sighting.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fixed versions of a case that have a registry to appear in, and what is known of them. */
@ApplicationScoped
public class WatchedReleases implements ReleaseWatch {

    private final HttpRegistries registries;
    private final SightingRepository sightings;

    WatchedReleases(HttpRegistries registries, SightingRepository sightings) {
        this.registries = registries;
        this.sightings = sightings;
    }

    /** {@code askedAt}: empty as long as the registry was not asked. */
    public record WatchedRelease(String release, boolean seen, String reason, Optional<Instant> askedAt) {}

    /** Used inside a transaction. */
    public Uni<List<WatchedRelease>> of(VulnerabilityCase it) {
        var watched = watched(it);
        return watched.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sightings
                        .of(it)
                        .map(known -> watched.stream()
                                .map(release -> of(release, known))
                                .toList());
    }

    @Override
    public Uni<List<String>> unseen(VulnerabilityCase it) {
        return of(it).map(all -> all.stream()
                .filter(release -> !release.seen())
                .map(release -> "%s (%s)".formatted(release.release(), release.reason()))
                .toList());
    }

    List<PackageVersion> watched(VulnerabilityCase it) {
        return PackageVersion.releasedIn(it).stream()
                .filter(release -> registries.of(release.purl()).isPresent())
                .toList();
    }

    private static WatchedRelease of(PackageVersion release, Map<PackageVersion, SightingEntity> known) {
        return Optional.ofNullable(known.get(release))
                .map(row -> new WatchedRelease(
                        release.toString(), row.state == State.SEEN, row.reason, Optional.of(row.askedAt)))
                .orElseGet(() -> new WatchedRelease(release.toString(), false, "not looked up yet", Optional.empty()));
    }
}
