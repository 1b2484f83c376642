package dev.candor.intake.mail.smtp;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.SelfTestReturned;
import dev.candor.journal.Contents;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What this service has stored, for tests. */
@ApplicationScoped
public class Intake {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Pool pool;
    private final Transactions transactions;
    private final Journal journal;
    private final Contents contents;

    Intake(Pool pool, Transactions transactions, Journal journal, Contents contents) {
        this.pool = pool;
        this.transactions = transactions;
        this.journal = journal;
        this.contents = contents;
    }

    public List<String> cases() {
        return column("select case_id from report order by received_at, case_id");
    }

    List<String> setAside() {
        return column("select reason from set_aside_mail order by received_at");
    }

    boolean isAllPublished() {
        return column("select cast(position as text) from unpublished").isEmpty();
    }

    public ReportReceived report(String caseId) {
        return (ReportReceived) events(caseId).getFirst();
    }

    public List<ReportEvent> events(String caseId) {
        return done(transactions.run(() -> journal.entries(caseId))).stream()
                .map(Recorded::event)
                .map(ReportEvent.class::cast)
                .toList();
    }

    List<UUID> returnedTests(String project) {
        return done(transactions.run(() -> journal.entries("project/" + project))).stream()
                .flatMap(it ->
                        it.event() instanceof SelfTestReturned returned ? Stream.of(returned.test()) : Stream.empty())
                .toList();
    }

    byte[] content(UUID id) {
        return done(contents.read(id)).orElseThrow();
    }

    private List<String> column(String sql) {
        return done(pool.query(sql).execute().map(rows -> {
            var found = new ArrayList<String>();
            for (Row row : rows) {
                found.add(row.getString(0));
            }
            return found;
        }));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(SOON);
    }
}
