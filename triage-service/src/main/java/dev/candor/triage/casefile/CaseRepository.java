package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The cases, folded from their journal. Used inside a transaction. */
@ApplicationScoped
public class CaseRepository {

    private static final String EVERY_CASE =
            "select subject from journal where type = 'report-received' and sequence = 1 order by position";

    private final Journal journal;
    private final List<CaseProjection> projections;

    CaseRepository(Journal journal, @All List<CaseProjection> projections) {
        this.journal = journal;
        this.projections = projections;
    }

    public Uni<Optional<VulnerabilityCase>> find(CaseId id) {
        return journal.entries(id.value())
                .map(entries -> entries.isEmpty() ? Optional.empty() : Optional.of(VulnerabilityCase.of(entries)));
    }

    /** Fails with {@link NoSuchCase}. */
    public Uni<VulnerabilityCase> get(CaseId id) {
        return find(id).map(it -> it.orElseThrow(NoSuchCase::new));
    }

    /**
     * Records what was decided on a case and brings the projections up to date. Fails with
     * {@link dev.candor.journal.SubjectMoved} where somebody wrote in between.
     */
    public Uni<VulnerabilityCase> record(VulnerabilityCase it, Circumstances circumstances, List<CaseEvent> events) {
        return append(it, circumstances, events).call(this::project);
    }

    /** As {@link #record}, but leaves it to the caller to {@link #project}, once for all that is appended. */
    public Uni<VulnerabilityCase> append(VulnerabilityCase it, Circumstances circumstances, List<CaseEvent> events) {
        return journal.record(it.id().value(), it.sequence(), circumstances, events)
                .map(recorded -> after(it, recorded));
    }

    /** Brings the projections up to date with the case. */
    public Uni<Void> project(VulnerabilityCase it) {
        return forEach(projection -> projection.save(it));
    }

    /** Makes the projections anew from the journal; the number of cases. Commands wait meanwhile. */
    public Uni<Integer> rebuild() {
        return Panache.getSession().chain(session -> rebuild(session));
    }

    private Uni<Integer> rebuild(Mutiny.Session session) {
        return session.createNativeQuery("lock table case_row in exclusive mode")
                .executeUpdate()
                .chain(() -> forEach(CaseProjection::clear))
                .chain(() -> session.createNativeQuery(EVERY_CASE, String.class).getResultList())
                .call(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> rebuild(session, new CaseId(id)))
                        .collect()
                        .last())
                .map(List::size);
    }

    private Uni<Void> rebuild(Mutiny.Session session, CaseId id) {
        return get(id).chain(this::project).chain(session::flush).invoke(_ -> session.clear());
    }

    private Uni<Void> forEach(Function<CaseProjection, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(projections)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static VulnerabilityCase after(VulnerabilityCase before, List<Recorded> recorded) {
        var it = before;
        for (var entry : recorded) {
            it = it.after(entry);
        }
        return it;
    }
}
