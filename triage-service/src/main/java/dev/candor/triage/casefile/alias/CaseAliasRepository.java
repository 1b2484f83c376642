package dev.candor.triage.casefile.alias;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Which case an id leads to: that of a moved case to where it is kept, that of a joined one to the case that goes on.
 * An alias never leads to another alias.
 */
@ApplicationScoped
public class CaseAliasRepository implements CaseProjection {

    private static final String LEADS_TO = "coalesce((select case_id from case_alias where alias = :id), :id)";

    private static final String POINT = """
            insert into case_alias(alias, case_id)
            select cast(:alias as text), coalesce((select case_id from case_alias where alias = :id), :id)
            on conflict (alias) do update set case_id = excluded.case_id""";

    private static final String FOLLOW = """
            update case_alias set case_id = (select case_id from case_alias where alias = :alias)
            where case_id = :alias""";

    /** The id under which the case is kept; the same where it is no alias, or of no case. */
    public Uni<CaseId> leadsTo(CaseId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + LEADS_TO, String.class)
                        .setParameter("id", id.value())
                        .getSingleResult())
                .map(CaseId::new);
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        var kin = it.outcome().kin();
        var names = Multi.createFrom()
                .iterable(kin.names())
                .filter(name -> !name.equals(it.id()))
                .onItem()
                .transformToUniAndConcatenate(name -> point(name, it.id()))
                .collect()
                .last()
                .replaceWithVoid();
        return kin.joinedInto()
                .map(into -> names.chain(() -> point(it.id(), into)))
                .orElse(names);
    }

    @Override
    public Uni<Void> clear() {
        return update("delete from case_alias", Map.of());
    }

    private static Uni<Void> point(CaseId alias, CaseId to) {
        return update(POINT, Map.of("alias", alias.value(), "id", to.value()))
                .chain(() -> update(FOLLOW, Map.of("alias", alias.value())));
    }

    private static Uni<Void> update(String sql, Map<String, String> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
