package dev.candor.notify.site;

import dev.candor.notify.delivery.PublicAdvisory;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The public advisories and their rendered formats. */
@ApplicationScoped
class AdvisoryRepository implements PanacheRepositoryBase<AdvisoryEntity, String> {

    private static final String NEWEST_FIRST = " order by publishedAt desc, caseId desc";

    /** Publishes an advisory in all its formats, or a newer state of it; a form that tells it no more goes away. */
    Uni<Void> publish(PublicAdvisory advisory, Map<String, String> formats) {
        return getSession().chain(session -> {
            var done = session.merge(AdvisoryEntity.of(advisory))
                    .chain(() -> session.createMutationQuery(
                                    "delete from PublicationEntity where caseId = :case and format not in :formats")
                            .setParameter("case", advisory.caseId())
                            .setParameter("formats", formats.keySet())
                            .executeUpdate())
                    .replaceWithVoid();
            for (var it : formats.entrySet()) {
                var row = new PublicationEntity(advisory.caseId(), it.getKey(), it.getValue());
                done = done.chain(() -> session.merge(row)).replaceWithVoid();
            }
            return done.chain(session::flush)
                    .chain(() -> session.createNativeQuery("update site_version set version = version + 1")
                            .executeUpdate())
                    .replaceWithVoid();
        });
    }

    Uni<List<PublishedAdvisory>> newest(Wanted wanted, int page, int size) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (!wanted.words().isEmpty()) {
            conditions.add("search like :words escape '\\'");
            values.put("words", "%" + wanted.words().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!wanted.purl().isEmpty()) {
            conditions.add("locate(concat(' ', :purl, ' '), concat(' ', packages, ' ')) > 0");
            values.put("purl", wanted.purl());
        }
        if (!wanted.severity().isEmpty()) {
            conditions.add("severity = :severity");
            values.put("severity", wanted.severity());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("from AdvisoryEntity" + where + NEWEST_FIRST, values)
                .page(Page.of(page, size))
                .list()
                .map(rows -> rows.stream().map(AdvisoryEntity::toDomain).toList());
    }

    Uni<Boolean> isWithdrawn(String caseId) {
        return count("caseId = ?1 and withdrawn = true", caseId).map(it -> it > 0);
    }

    /** Counts publications; it grows in the transaction that publishes. */
    Uni<Long> version() {
        return getSession()
                .chain(it -> it.createNativeQuery("select version from site_version", Long.class)
                        .getSingleResult());
    }

    Uni<List<PublishedAdvisory>> all() {
        return find("from AdvisoryEntity" + NEWEST_FIRST)
                .list()
                .map(rows -> rows.stream().map(AdvisoryEntity::toDomain).toList());
    }

    Uni<Optional<Document>> document(String caseId, String format) {
        return getSession()
                .chain(it -> it.createQuery(
                                "select p.body, a.modifiedAt from PublicationEntity p join AdvisoryEntity a"
                                        + " on a.caseId = p.caseId where p.caseId = :case and p.format = :format",
                                Document.class)
                        .setParameter("case", caseId)
                        .setParameter("format", format)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
