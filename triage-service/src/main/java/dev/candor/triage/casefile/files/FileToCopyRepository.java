package dev.candor.triage.casefile.files;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseFile;
import dev.candor.triage.casefile.board.CaseFiles;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FileToCopyRepository implements CaseProjection, PanacheRepositoryBase<FileToCopyEntity, UUID> {

    private static final String MISSING = """
            insert into file_to_copy(content_id, case_id, sha256, attempts, retry_at)
            select cast(file ->> 'id' as uuid), :caseId, file ->> 'sha256', 0, :now
            from json_array_elements(cast(cast(:files as text) as json)) as wanted(file)
            where not exists (select 1 from content where id = cast(file ->> 'id' as uuid) and case_id is not null)
            on conflict do nothing""";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 8;

    private final Clock clock;

    FileToCopyRepository(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        var files = CaseFiles.of(it);
        return files.isEmpty()
                ? Uni.createFrom().voidItem()
                : getSession()
                        .chain(session -> session.createNativeQuery(MISSING)
                                .setParameter("caseId", it.id().value())
                                .setParameter("now", clock.instant())
                                .setParameter("files", json(files))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> clear() {
        return deleteAll().replaceWithVoid();
    }

    /** Takes some that are due, so that nobody else does for a while: longer after each attempt. */
    Uni<List<FileToCopy>> claim(int most) {
        var now = clock.instant();
        return find("retryAt <= ?1 order by retryAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> {
                            row.retryAt =
                                    now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts, MOST_DOUBLINGS)));
                            row.attempts++;
                            return FileToCopy.of(row);
                        })
                        .toList());
    }

    private static String json(List<CaseFile> files) {
        return new JsonArray(files.stream()
                        .map(it -> new JsonObject()
                                .put("id", it.id().toString())
                                .put("sha256", it.sha256().orElse(null)))
                        .toList())
                .encode();
    }
}
