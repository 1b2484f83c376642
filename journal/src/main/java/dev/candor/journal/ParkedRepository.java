package dev.candor.journal;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The events that wait. */
@ApplicationScoped
class ParkedRepository implements PanacheRepositoryBase<ParkedEntity, Long> {

    private static final int PAGE = 500;

    Uni<List<ParkedEntity>> listed() {
        return findAll(Sort.by("id")).page(Page.ofSize(PAGE)).list();
    }

    Uni<List<ParkedEntity>> ofSubjects(Collection<String> subjects) {
        return list("subject in ?1", Sort.by("id"), subjects);
    }

    Uni<List<UUID>> among(Collection<UUID> eventIds) {
        return list("eventId in ?1", eventIds)
                .map(rows -> rows.stream().map(it -> it.eventId).toList());
    }

    Uni<List<ParkedEntity>> due(Instant now) {
        return find("state = ?1 and retryAt <= ?2", Sort.by("id"), ParkedEntity.NOT_YET, now)
                .page(Page.ofSize(PAGE))
                .list();
    }
}
