package dev.candor.triage.statistics;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.PoliciesOfCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.evidence.JudgedRun;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs of all clocks, as far as they were promised. */
@ApplicationScoped
class ClockRunRepository implements CaseProjection, PanacheRepositoryBase<ClockRunEntity, ClockRunEntity.Key> {

    private final PoliciesOfCase policies;

    ClockRunRepository(PoliciesOfCase policies) {
        this.policies = policies;
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return it.clocks().runs().isEmpty()
                ? Uni.createFrom().voidItem()
                : policies.dueTimes(it)
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
                .filter(JudgedRun::isPromised)
                .collect(Collectors.toMap(run -> ClockRunEntity.Key.of(it.id().value(), run), Function.identity()));
        known.forEach(
                (key, row) -> Optional.ofNullable(judged.get(key)).ifPresent(run -> row.become(it.project(), run)));
        var fresh = judged.entrySet().stream()
                .filter(run -> !known.containsKey(run.getKey()))
                .map(run -> new ClockRunEntity(run.getKey(), it.project(), run.getValue()))
                .toList();
        var stale = rows.stream().filter(row -> !judged.containsKey(row.key())).toList();
        return each(fresh, this::persist).chain(() -> each(stale, this::delete));
    }

    // One after the other: a session takes no two at once, and an empty list is nothing to do.
    private static Uni<Void> each(List<ClockRunEntity> rows, Function<ClockRunEntity, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
