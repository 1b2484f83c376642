package dev.candor.intake.outcome;

import dev.candor.events.CaseId;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Secrets;
import dev.candor.policy.Policy;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;

/** By which ids and secrets cases are known. The statements are those of reports, for one case inside a transaction. */
@ApplicationScoped
class CaseNameRepository {

    private static final int FIRST_GENERATION = 1;

    private static final String ALLOT_NUMBER = """
            with allotted as (
                insert into case_number as it(project, year, last) values (:project, :year, 1)
                on conflict (project, year) do update set last = it.last + 1
                returning last
            )
            select last from allotted""";

    private static final String RENAME = """
            insert into case_alias(alias, case_id) select cast(:alias as text), cast(:case as text)
            where cast(:alias as text) <> cast(:case as text)
            on conflict (alias) do nothing""";

    private static final String JOIN = """
            insert into joined_case(case_id, into_case)
            select cast(:case as text), coalesce((select into_case from joined_case where case_id = :into), :into)
            on conflict (case_id) do nothing""";

    private static final String FOLLOW = """
            update joined_case set into_case = (select into_case from joined_case where case_id = :case)
            where into_case = :case""";

    private static final String REPORT = """
            insert into report(id, case_id, project, received_at) values (:id, :case, :project, :now)""";

    private static final String RECEIPT = """
            insert into receipt(report_id, generation, hash)
            values (:id, 1, decode(cast(:hash as text), 'hex'))""";

    private static final String REPLY_TOKEN = """
            insert into reply_token(hash, case_id, participant, generation)
            values (decode(cast(:hash as text), 'hex'), :case, 'reporter', 1)""";

    private final Secrets secrets;

    CaseNameRepository(Secrets secrets) {
        this.secrets = secrets;
    }

    Uni<Boolean> exists(CaseId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from report where case_id = :case", Long.class)
                        .setParameter("case", id.value())
                        .getSingleResult())
                .map(it -> it > 0);
    }

    /** The next id of a project; taken by the commit alone, so there are no gaps. */
    Uni<CaseId> allot(Policy policy, Instant now) {
        var year = now.atOffset(ZoneOffset.UTC).getYear();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALLOT_NUMBER, Long.class)
                        .setParameter("project", policy.project())
                        .setParameter("year", year)
                        .getSingleResult())
                .map(number -> CaseId.of(policy.caseIdPrefix(), year, number));
    }

    Uni<Void> rename(String caseId, CaseId alias) {
        return update(RENAME, Map.of("alias", alias.value(), "case", caseId));
    }

    /** An alias never leads to another, in whichever order the joins are heard. */
    Uni<Void> join(String caseId, String into) {
        return update(JOIN, Map.of("case", caseId, "into", into)).chain(() -> update(FOLLOW, Map.of("case", caseId)));
    }

    /** What a case of its own has: its row and, where somebody reported it, the receipt and the reply token. */
    Uni<Void> store(CaseId id, ReportReceived report, Instant now) {
        var stored = update(
                REPORT, Map.of("id", report.reportId(), "case", id.value(), "project", report.project(), "now", now));
        return report.reporter().isEmpty() ? stored : stored.chain(() -> secrets(id, report));
    }

    private Uni<Void> secrets(CaseId id, ReportReceived report) {
        var receipt = secrets.receipt(report.reportId(), FIRST_GENERATION);
        var token = secrets.replyToken(id.value(), "reporter", FIRST_GENERATION);
        return update(RECEIPT, Map.of("id", report.reportId(), "hash", hex(receipt)))
                .chain(() -> update(REPLY_TOKEN, Map.of("case", id.value(), "hash", hex(token))));
    }

    private static String hex(String secret) {
        return HexFormat.of().formatHex(Secrets.hash(secret));
    }

    private static Uni<Void> update(String sql, Map<String, ?> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
