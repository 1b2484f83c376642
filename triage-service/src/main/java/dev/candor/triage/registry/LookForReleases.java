package dev.candor.triage.registry;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.casefile.board.CaseRow;
import dev.candor.triage.registry.Sighting.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Looks up the fixed versions of every case whose disclosure is scheduled, until each was seen. No transaction waits for
 * a registry, and one that is away holds up no other.
 */
@ApplicationScoped
class LookForReleases {

    private final CaseBoardQuery board;
    private final CaseRepository cases;
    private final WatchedReleases releases;
    private final HttpRegistries registries;
    private final SightingRepository sightings;
    private final Transactions transactions;
    private final Clock clock;

    LookForReleases(
            CaseBoardQuery board,
            CaseRepository cases,
            WatchedReleases releases,
            HttpRegistries registries,
            SightingRepository sightings,
            Transactions transactions,
            Clock clock) {
        this.board = board;
        this.cases = cases;
        this.releases = releases;
        this.registries = registries;
        this.sightings = sightings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> look() {
        return board.scheduled()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(this::look)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> look(CaseRow row) {
        var id = new CaseId(row.id());
        return transactions
                .run(() -> cases.find(id)
                        .chain(found -> found.map(this::missing)
                                .orElseGet(() -> Uni.createFrom().item(List.of()))))
                .chain(missing -> Multi.createFrom()
                        .iterable(missing)
                        .onItem()
                        .transformToUniAndMerge(release -> look(id, release))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<List<PackageVersion>> missing(VulnerabilityCase it) {
        var watched = releases.watched(it);
        return sightings
                .of(it)
                .map(known -> watched.stream()
                        .filter(release -> {
                            var last = known.get(release);
                            return last == null || last.state != State.SEEN;
                        })
                        .toList());
    }

    private Uni<Void> look(CaseId id, PackageVersion release) {
        return registries
                .of(release.purl())
                .map(registry -> registry.look(release.version())
                        .chain(seen -> transactions.run(
                                () -> sightings.keep(new SightingEntity(id.value(), release, seen, clock.instant())))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
