package dev.candor.notify.delivery;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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

    /** Every row of every table that this service writes, as text. */
    public List<String> everything() {
        return texts("select n::text from notice n union all select j::text from journal j"
                + " union all select encode(j.body, 'escape') from journal j");
    }

    private List<String> texts(String sql) {
        var found = new ArrayList<String>();
        pool.query(sql).executeAndAwait().forEach(it -> found.add(it.getString(0)));
        return found;
    }
}
