package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.journal.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds cases by their ids and by the secrets that open them. */
@ApplicationScoped
public class CaseQuery {

    private static final String JOINED = " left join joined_case joined on joined.case_id = report.case_id";

    private static final String BY_REPLY_TOKEN = """
            select coalesce(joined.into_case, token.case_id), token.participant,
                   array(select token.case_id
                         union select joined.into_case where joined.into_case is not null
                         union select alias from case_alias
                                where case_alias.case_id in (token.case_id, joined.into_case)),
                   token.address_hash
              from reply_token token left join joined_case joined on joined.case_id = token.case_id
             where token.hash = $1""";

    private final Pool pool;

    CaseQuery(Pool pool) {
        this.pool = pool;
    }

    /** The case that an id leads to: that of a moved or joined one leads to where its thread goes on. */
    public Uni<Optional<CaseId>> known(CaseId named) {
        return first(
                        "select coalesce(joined.into_case, report.case_id) from report" + JOINED
                                + " where report.case_id in (select cast($1 as text) union"
                                + " select case_id from case_alias where alias = $1)",
                        Tuple.of(named.value()))
                .map(found -> found.map(it -> new CaseId(it.getString(0))));
    }

    /** The id under which a case was opened; the same for one that was never moved, or that there is not. */
    public Uni<CaseId> openedAs(CaseId named) {
        return first("select case_id from case_alias where alias = $1", Tuple.of(named.value()))
                .map(found -> found.map(it -> new CaseId(it.getString(0))).orElse(named));
    }

    /** Whose token it is; nothing for one that we never gave out. */
    public Uni<Optional<Participation>> byReplyToken(String token) {
        // On its way a mail address may have changed case.
        var hash = Secrets.hash(token.toLowerCase(Locale.ROOT));
        return first(BY_REPLY_TOKEN, Tuple.of(Buffer.buffer(hash)))
                .map(found -> found.map(it -> new Participation(
                        new CaseId(it.getString(0)),
                        it.getString(1),
                        Set.of(it.getArrayOfStrings(2)),
                        Optional.ofNullable(it.getString(3)))));
    }

    /** Whether a token of this participant still opens something. */
    public Uni<Boolean> isAdmitted(Participation it) {
        return first(
                        "select case_id from reply_token where case_id = $1 and participant = $2",
                        Tuple.of(it.caseId().value(), it.participant()))
                .map(Optional::isPresent);
    }

    /** The case that a receipt opens; nothing for an unknown one, and for one that was replaced. */
    public Uni<Optional<Reporting>> byReceipt(String receipt) {
        return reporting("receipt.hash = $1", Tuple.of(Buffer.buffer(Secrets.hash(receipt))));
    }

    /** The case of a report, as long as this generation of its receipt is the one that counts. */
    public Uni<Optional<Reporting>> byReport(UUID reportId, int generation) {
        return reporting("report.id = $1 and receipt.generation = $2", Tuple.of(reportId, generation));
    }

    public Uni<Optional<Reporting>> byCase(CaseId caseId) {
        return reporting("report.case_id = $1", Tuple.of(caseId.value()));
    }

    private Uni<Optional<Reporting>> reporting(String condition, Tuple parameters) {
        return first(
                        "select coalesce(joined.into_case, report.case_id), report.id, receipt.generation"
                                + " from report join receipt on receipt.report_id = report.id" + JOINED
                                + " where " + condition,
                        parameters)
                .map(found ->
                        found.map(it -> new Reporting(new CaseId(it.getString(0)), it.getUUID(1), it.getInteger(2))));
    }

    private Uni<Optional<Row>> first(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(CaseQuery::first);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
