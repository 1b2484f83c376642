package dev.candor.triage.statistics;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.evidence.CaseTimes;
import dev.candor.triage.evidence.JudgedRun;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs of all clocks. A run never goes away: a case's journal only grows. */
@ApplicationScoped
class ClockRunRepository implements CaseProjection, PanacheRepositoryBase<ClockRunEntity, ClockRunEntity.Key> {

    private final CaseTimes times;

    ClockRunRepository(CaseTimes times) {
        this.times = times;
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return it.clocks().runs().isEmpty()
                ? Uni.createFrom().voidItem()
                : times.of(it)
                        .chain(promised -> list("caseId", it.id().value()).chain(rows -> save(it, promised, rows)));
    }

    @Override
    public Uni<Void> clear() {
        return deleteAll().replaceWithVoid();
    }

    private Uni<Void> save(VulnerabilityCase it, DueTimes promised, List<ClockRunEntity> rows) {
        var known = rows.stream().collect(Collectors.toMap(ClockRunEntity::key, Function.identity()));
        // As it was when the journal last spoke: what time alone makes of it, the query tells.
        var judged = it.clocks().runs().stream()
                .map(run -> JudgedRun.of(run, promised, it.updatedAt()))
                .toList();
        judged.forEach(run -> Optional.ofNullable(
                        known.get(ClockRunEntity.Key.of(it.id().value(), run)))
                .ifPresent(row -> row.become(it.project(), run)));
        return persist(judged.stream()
                .filter(run -> !known.containsKey(ClockRunEntity.Key.of(it.id().value(), run)))
                .map(run -> new ClockRunEntity(ClockRunEntity.Key.of(it.id().value(), run), it.project(), run)));
    }
}
