package dev.candor.triage.clock;

import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ProjectEvent.DigestItem;
import dev.candor.events.ProjectEvent.DigestSent;
import dev.candor.events.Recorded;
import dev.candor.journal.Journal;
import dev.candor.journal.OtherService;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import dev.candor.triage.people.Members;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class ClocksIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    Policies policies;

    @Inject
    Scheduler scheduler;

    @Inject
    KeepDueClocks keepDueClocks;

    @Inject
    Members members;

    @Inject
    CaseClockRepository clocks;

    @Inject
    DigestDayRepository days;

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private OtherService intake;
    private String policy;

    @BeforeEach
    void listen() {
        intake = Desks.intake();
        policy = policies.byProject("express").orElseThrow().hash();
        // Its people are there before the clock looks for whom to alert.
        Stream.of("ada", "grace", "lena").forEach(Desks::as);
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
        intake.close();
    }

    @Test
    void sayWhatFellDueWhileNobodyWatched() {
        var received = Instant.now().minus(Duration.ofHours(49));

        var id = receivedAt(received);

        await("the marks").atMost(LONG_ENOUGH).until(() -> marks(id).size() == 3);
        assertThat(types(id)).containsSubsequence("report-received", "clock-warned", "clock-warned", "clock-breached");
        assertThat(breachedAt(id))
                .isEqualTo(received.plus(Duration.ofHours(48))
                        .truncatedTo(ChronoUnit.MICROS)
                        .toString());
        assertThat(Desks.as("ada")
                        .get("/api/v1/cases?overdue=true&limit=200")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(id);
        var row = Desks.as("ada").get("/api/v1/cases?limit=200").jsonPath();
        assertThat(row.getString("items.find { it.id == '%s' }.nextDue.standing".formatted(id)))
                .isEqualTo("overdue");
    }

    @Test
    void sayEachMarkOnceWhoeverLooks() {
        scheduler.pause();
        var ids = Stream.generate(() -> receivedAt(Instant.now().minus(Duration.ofHours(49))))
                .limit(5)
                .toList();

        Uni.join()
                .all(keepDueClocks.keepDue(), keepDueClocks.keepDue(), keepDueClocks.keepDue())
                .andFailFast()
                .await()
                .atMost(LONG_ENOUGH);
        keepDueClocks.keepDue().await().atMost(LONG_ENOUGH);

        assertThat(ids)
                .allSatisfy(id -> assertThat(marks(id))
                        .containsExactlyInAnyOrder("clock-warned", "clock-warned", "clock-breached"));
    }

    @Test
    void sayNothingOfACaseThatIsAnsweredInTime() {
        var id = receivedAt(Instant.now().minus(Duration.ofMinutes(5)));
        done("ada", id, "reply", "text", "This is what happens next.", "detailed", true);

        keepDueClocks.keepDue().await().atMost(LONG_ENOUGH);

        assertThat(marks(id)).isEmpty();
        assertThat(open(id)).containsExactlyInAnyOrder("EMBARGO", "UPDATE");
    }

    @Test
    void oneCaseThatFailsHoldsBackNone() {
        scheduler.pause();
        pool.query("insert into case_clock (case_id, sequence, project, next_at) "
                        + "values ('EXPRESS-1999-0001', 1, 'express', to_timestamp(1)) on conflict do nothing")
                .executeAndAwait();
        var id = receivedAt(Instant.now().minus(Duration.ofHours(49)));

        keepDueClocks.keepDue().await().atMost(LONG_ENOUGH);

        assertThat(marks(id)).hasSize(3);
        pool.query("delete from case_clock where case_id = 'EXPRESS-1999-0001'").executeAndAwait();
    }

    @Test
    void mendAnIndexThatIsWrong() {
        var id = receivedAt(Instant.now().minus(Duration.ofMinutes(5)));
        pool.query("update case_clock set next_at = to_timestamp(1) where case_id = '%s'".formatted(id))
                .executeAndAwait();

        keepDueClocks.keepDue().await().atMost(LONG_ENOUGH);

        assertThat(marks(id)).isEmpty();
        var next = pool.query("select next_at > now() from case_clock where case_id = '%s'".formatted(id))
                .executeAndAwait();
        assertThat(next.iterator().next().getBoolean(0)).isTrue();
    }

    @Test
    void tellEachHandlerOnceADay() {
        scheduler.pause();
        // No day of this test is a day on which the schedule has sent digests already.
        var morning = LocalDate.of(2027, 3, 1).atTime(9, 0).toInstant(ZoneOffset.UTC);
        var id = receivedAt(Instant.now().minus(Duration.ofHours(47)));
        done("ada", id, "reply", "text", "We look into it.");
        var sendDigests = new SendDigests(
                policies, members, clocks, days, journal, transactions, Clock.fixed(morning, ZoneOffset.UTC));
        var again = new SendDigests(
                policies, members, clocks, days, journal, transactions, Clock.fixed(morning, ZoneOffset.UTC));

        Uni.join()
                .all(sendDigests.sendDue(), again.sendDue())
                .andFailFast()
                .await()
                .atMost(LONG_ENOUGH);
        again.sendDue().await().atMost(LONG_ENOUGH);

        var digests = digestsOf(LocalDate.of(2027, 3, 1));
        assertThat(digests)
                .extracting(DigestSent::account)
                .doesNotHaveDuplicates()
                .contains("ada");
        assertThat(digests)
                .filteredOn(it -> it.account().equals("ada"))
                .flatExtracting(DigestSent::items)
                .filteredOn(it -> it.caseId().equals(id))
                .extracting(DigestItem::breached)
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void aLeadReBasesThePromisesOfACase() {
        var id = receivedAt(Instant.now());

        Desks.ask("ada", id, "rebase-promises", Map.of("reason", "Why not."))
                .then()
                .statusCode(409)
                .body("code", equalTo("lead-needed"));
        Desks.ask("lena", id, "rebase-promises", Map.of("reason", "Why not.", "version", "0".repeat(64)))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-version"));
    }

    private String receivedAt(Instant at) {
        var id = Desks.freshId();
        intake.saysOf(at, id, "reporter", Optional.of(policy), Desks.report("Prototype pollution", List.of()));
        await("case " + id)
                .atMost(LONG_ENOUGH)
                .until(() -> Desks.as("ada").get("/api/v1/cases/" + id).statusCode() == 200);
        return id;
    }

    private static List<String> types(String id) {
        return Desks.as("ada")
                .get("/api/v1/cases/" + id + "/journal")
                .jsonPath()
                .getList("entries.type", String.class);
    }

    private static List<String> marks(String id) {
        return types(id).stream().filter(it -> it.startsWith("clock-")).toList();
    }

    private String breachedAt(String id) {
        return transactions.run(() -> journal.entries(id)).await().atMost(LONG_ENOUGH).stream()
                .map(Recorded::event)
                .filter(ClockBreached.class::isInstance)
                .map(it -> ((ClockBreached) it).due().toString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(String id) {
        var found = new ArrayList<String>();
        pool.query("select clock from open_clock where case_id = '%s'".formatted(id))
                .executeAndAwait()
                .forEach(row -> found.add(row.getString(0)));
        return found;
    }

    private List<DigestSent> digestsOf(LocalDate day) {
        return transactions.run(() -> journal.entries("project/express")).await().atMost(LONG_ENOUGH).stream()
                .map(Recorded::event)
                .filter(DigestSent.class::isInstance)
                .map(DigestSent.class::cast)
                .filter(it -> it.day().equals(day))
                .toList();
    }
}
