package dev.candor.notify.delivery;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the service's tables. */
@ApplicationScoped
public class Queue {

    private final Pool pool;

    Queue(Pool pool) {
        this.pool = pool;
    }

    /** State and reason of a case's notices, in order. */
    public List<String> of(String caseId) {
        return texts("select state || ' ' || kind || ' ' || reason from notice where case_id = '" + caseId
                + "' order by position");
    }

    /** The first notice of a kind. */
    public UUID notice(String caseId, String kind) {
        return UUID.fromString(
                texts("select id::text from notice where case_id = '%s' and kind = '%s' order by position"
                                .formatted(caseId, kind))
                        .getFirst());
    }

    /** Every row about a case in the tables that are not public, as text. */
    public List<String> everythingOf(String caseId) {
        return texts("""
                select n::text from notice n where case_id = '%1$s'
                union all select j::text from journal j where subject = '%1$s'
                union all select encode(j.body, 'escape') from journal j where subject = '%1$s'""".formatted(caseId));
    }

    private List<String> texts(String sql) {
        var found = new ArrayList<String>();
        pool.query(sql).executeAndAwait().forEach(it -> found.add(it.getString(0)));
        return found;
    }
}
