package dev.candor.intake.mail;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was set aside, the newest first. */
@ApplicationScoped
class SetAsideQuery {

    private static final int MOST = 100;
    private static final String MAIL =
            "select id, project, reason, content_id, received_at, case_id from set_aside_mail";

    private final Transactions transactions;

    SetAsideQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    Uni<List<SetAsideMail>> newest(String project) {
        return rows(MAIL + " where project = $1 order by received_at desc, id desc limit " + MOST, Tuple.of(project))
                .map(rows -> {
                    var mails = new ArrayList<SetAsideMail>();
                    rows.forEach(it -> mails.add(mail(it)));
                    return mails;
                });
    }

    /** How many there are for each reason. */
    Uni<Map<String, Long>> counts(String project) {
        return rows(
                        "select reason, count(*) from set_aside_mail where project = $1 group by reason order by reason",
                        Tuple.of(project))
                .map(rows -> {
                    var counts = new LinkedHashMap<String, Long>();
                    rows.forEach(it -> counts.put(it.getString(0), it.getLong(1)));
                    return counts;
                });
    }

    Uni<Optional<SetAsideMail>> find(String project, UUID id) {
        return rows(MAIL + " where project = $1 and id = $2", Tuple.of(project, id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(mail(rows.iterator().next())));
    }

    Uni<Void> opened(UUID id, String caseId) {
        return rows("update set_aside_mail set case_id = $2 where id = $1", Tuple.of(id, caseId))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple parameters) {
        return transactions.onConnection(
                connection -> connection.preparedQuery(sql).execute(parameters));
    }

    private static SetAsideMail mail(Row it) {
        return new SetAsideMail(
                it.getUUID(0),
                it.getString(1),
                it.getString(2),
                it.getUUID(3),
                it.getOffsetDateTime(4).toInstant(),
                Optional.ofNullable(it.getString(5)));
    }
}
