package dev.candor.triage.clock;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The days on which a project's digests were made. */
@ApplicationScoped
class DigestDayRepository {

    private static final String TAKE =
            "insert into digest_day (project, day) values (:project, :day) on conflict do nothing";

    /** True for one transaction alone, and only if it commits. */
    Uni<Boolean> take(String project, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("project", project)
                        .setParameter("day", day)
                        .executeUpdate())
                .map(taken -> taken == 1);
    }
}
