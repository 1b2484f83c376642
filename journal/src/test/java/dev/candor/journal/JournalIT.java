package dev.candor.journal;

import static dev.candor.journal.Samples.freshCase;
import static dev.candor.journal.Samples.note;
import static dev.candor.journal.Samples.reply;
import static dev.candor.journal.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.local.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class JournalIT {

    private static final Circumstances ADA = Circumstances.of("ada");

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "candor.keys")
    Path keys;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "candor.database.owner")
    String owner;

    @ConfigProperty(name = "candor.database.owner.password")
    String ownerPassword;

    @Test
    void givesBackWhatWasRecorded() {
        var subject = freshCase();

        record(subject, 0, reply("hello"), note("only for us"));

        assertThat(entries(subject)).extracting(it -> it.event()).containsExactly(reply("hello"), note("only for us"));
    }

    @Test
    void storesNoWordInTheClear() {
        var subject = freshCase();

        record(subject, 0, reply("a very secret sentence"));

        var stored = done(transactions.run(() -> journal.stored(subject)));
        assertThat(stored)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("\"sealed\"").doesNotContain("secret"));
    }

    @Test
    void publishesInOrderWhatIsMeantForOthersAndNothingElse() {
        var subject = freshCase();

        record(subject, 0, reply("one"), note("internal"), reply("two"));

        try (var other = other()) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> typesOn(other, subject), it -> it.equals(List.of("reply-sent", "reply-sent")));
        }
    }

    @Test
    void refusesAWriterThatReadBeforeAnother() {
        var subject = freshCase();
        record(subject, 0, reply("first"));

        assertThatThrownBy(() -> record(subject, 0, reply("second")))
                .isInstanceOf(SubjectMoved.class)
                .satisfies(it -> assertThat(((SubjectMoved) it).byNoCommand()).isFalse());
    }

    @Test
    void letsExactlyOneOfManyWritersAtOnceWin() {
        var subject = freshCase();

        var outcomes = IntStream.range(0, 8)
                .mapToObj(it -> transactions
                        .run(() -> journal.record(subject, 0, ADA, List.of(reply("writer " + it))))
                        .map(_ -> true)
                        .onFailure(SubjectMoved.class)
                        .recoverWithItem(false)
                        .subscribeAsCompletionStage())
                .toList()
                .stream()
                .map(it -> it.join())
                .toList();

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(entries(subject)).hasSize(1);
    }

    @Test
    void opensManySubjectsByOneStatement() {
        var subjects = IntStream.range(0, 50).mapToObj(_ -> freshCase()).toList();
        var openings = subjects.stream()
                .map(it -> new Opening(it, Circumstances.of("reporter"), report("of " + it)))
                .toList();

        done(transactions.onConnection(it -> journal.open(it, openings)));

        assertThat(subjects)
                .allSatisfy(it -> assertThat(entries(it)).singleElement().satisfies(entry -> {
                    assertThat(entry.sequence()).isEqualTo(1);
                    assertThat(entry.event()).isInstanceOf(ReportReceived.class);
                }));
    }

    @Test
    void rollsEntriesBackWithTheirEffect() {
        var subject = freshCase();

        assertThatThrownBy(() -> done(transactions.run(() -> journal.record(subject, 0, ADA, List.of(reply("lost")))
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("the effect fails"))))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(entries(subject)).isEmpty();
    }

    @Test
    void findsNothingWrongWithAChainThatNobodyTouched() {
        var subject = freshCase();

        record(subject, 0, reply("one"), reply("two"), note("three"));

        assertThat(done(transactions.run(() -> journal.verify(subject)))).isEmpty();
    }

    @Test
    void findsTheEntryThatWasTamperedWith() throws SQLException {
        var subject = freshCase();
        record(subject, 0, reply("one"), reply("two"), reply("three"));

        asOwner("update journal set actor = 'mallory' where subject = '%s' and sequence = 2".formatted(subject));

        assertThat(done(transactions.run(() -> journal.verify(subject))))
                .hasValueSatisfying(it -> assertThat(it.sequence()).isEqualTo(2));
    }

    @Test
    void findsTheEntryThatWasTakenOut() throws SQLException {
        var subject = freshCase();
        record(subject, 0, note("one"), note("two"), note("three"));

        asOwner("delete from journal where subject = '%s' and sequence = 2".formatted(subject));

        assertThat(done(transactions.run(() -> journal.verify(subject))))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("The entry is missing"));
    }

    @Test
    void doesNotLetTheServiceChangeOrDeleteAnEntry() {
        record(freshCase(), 0, reply("stays"));

        assertThatThrownBy(
                        () -> done(pool.query("update journal set actor = 'x'").execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> done(pool.query("delete from journal").execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> done(pool.query("truncate journal cascade").execute()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsOnWithoutTheWordsWhenTheirKeyIsErased() {
        var subject = freshCase();
        record(subject, 0, reply("to be forgotten"));

        done(pool.query("delete from case_key where subject = '%s'".formatted(subject))
                .execute());

        assertThat(entries(subject))
                .singleElement()
                .satisfies(
                        it -> assertThat(((ReplySent) it.event()).text().text().read())
                                .isEmpty());
        assertThat(done(transactions.run(() -> journal.verify(subject)))).isEmpty();
    }

    private void record(String subject, long after, Event... events) {
        done(transactions.run(() -> journal.record(subject, after, ADA, List.of(events))));
    }

    private List<Recorded> entries(String subject) {
        return done(transactions.run(() -> journal.entries(subject)));
    }

    private OtherService other() {
        return new OtherService("intake", "candor.reports", broker, keys);
    }

    private static List<String> typesOn(OtherService other, String subject) {
        return other.everythingOn("candor.cases").stream()
                .filter(it -> subject.equals(it.key()))
                .map(it -> new String(it.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(databaseUrl, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
