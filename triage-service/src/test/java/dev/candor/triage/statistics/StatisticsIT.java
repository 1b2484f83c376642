package dev.candor.triage.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.Recorded;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.evidence.Runs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The months are long ago: no case of another test falls into them. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class StatisticsIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private static String token;

    @Inject
    Pool pool;

    @Inject
    Policies policies;

    @Inject
    Transactions transactions;

    @Inject
    ClockRunRepository repository;

    @BeforeEach
    void join() {
        if (token == null) {
            Desk.addUser("stella", "express", "auditor");
            token = Desk.token("stella");
        }
        for (var hours = 1; hours <= 10; hours++) {
            run(hours, "express", "2001-01-31T23:59:59Z", "null", false, "'MET'", hours * 3600);
        }
        run(11, "express", "2001-02-01T00:00:00Z", "null", false, "'LATE'", 50 * 3600);
        run(12, "express", "2001-02-02T00:00:00Z", "'2001-02-04T00:00:00Z'", false, "null", null);
        run(13, "express", "2001-02-02T00:00:00Z", "'2999-01-01T00:00:00Z'", false, "null", null);
        run(14, "express", "2001-02-02T00:00:00Z", "null", true, "null", null);
        run(15, "express", "2001-02-02T00:00:00Z", "null", false, "'LIFTED'", null);
        run(16, "express", "2001-02-02T00:00:00Z", "null", false, "'VOID'", null);
        run(17, "express-2015", "2001-02-02T00:00:00Z", "null", false, "'MET'", 60);
    }

    /** They follow from no journal; a rebuild must not find them. */
    @AfterEach
    void forget() {
        pool.query("delete from clock_run where case_id like 'PAST-%'")
                .execute()
                .await()
                .atMost(LONG_ENOUGH);
    }

    @Test
    void countEachRunInTheMonthInWhichItStarted() {
        var months = ask("").getList("months", Map.class);

        assertThat(months).extracting(it -> it.get("month")).containsExactly("2001-01", "2001-02");
        assertThat(months.get(0))
                .containsEntry("met", 10)
                .containsEntry("late", 0)
                .containsEntry("keptPercent", 100);
        assertThat(months.get(1))
                .containsEntry("late", 1)
                .containsEntry("overdue", 2)
                .containsEntry("open", 1)
                .containsEntry("lifted", 1)
                .containsEntry("voided", 1)
                .containsEntry("keptPercent", 0);
    }

    @Test
    void nameTheNearestRankOfWhatWasDone() {
        var january = ask("").getMap("months[0]");
        var total = ask("").getMap("total[0]");

        assertThat(january).containsEntry("medianSeconds", 5 * 3600).containsEntry("ninetiethSeconds", 9 * 3600);
        assertThat(total).containsEntry("medianSeconds", 6 * 3600).containsEntry("ninetiethSeconds", 10 * 3600);
        assertThat(total).containsEntry("met", 10).containsEntry("keptPercent", 76);
    }

    @Test
    void tellNothingOfAnotherProject() {
        assertThat(ask("").getList("total.project")).isEqualTo(List.of("express"));
        assertThat(ask("&project=express-2015").getList("total")).isEmpty();
        Desk.withToken(token).get("/api/v1/statistics?from=soon").then().statusCode(400);
    }

    @Test
    void keepARowForEachRunThatIsPromised() {
        var it = receivedCase();

        save(Runs.withClocks(it, Runs.running(), Runs.running(ClockName.EMBARGO)));
        save(Runs.withClocks(it, Runs.ended(Duration.ofHours(3), Ending.DONE), Runs.running(ClockName.UPDATE)));
        save(Runs.withClocks(it, Runs.ended(Duration.ofHours(3), Ending.DONE), Runs.running(ClockName.UPDATE)));

        assertThat(rows()).containsExactly("ACKNOWLEDGEMENT 1 MET 10800 express", "UPDATE 1 running express");
    }

    @Test
    void areShownAsAPageOfTheDesk() {
        var desk = Desk.of("sten-console", "express", "handler");

        var page = desk.get("/statistics?from=2001-01&to=2001-02");
        var wrong = desk.get("/statistics?from=soon");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("acknowledgement", "76 %", "2001-01", "6 h")
                .doesNotContain("express-2015");
        assertThat(wrong.statusCode()).isEqualTo(422);
    }

    private VulnerabilityCase receivedCase() {
        return VulnerabilityCase.openedBy(new Recorded(
                new UUID(1, 1),
                "PAST-2001-0001",
                1,
                "intake",
                "reporter",
                Runs.START,
                Optional.of(policies.byProject("express").orElseThrow().hash()),
                Optional.empty(),
                Desks.report("Long ago", List.of())));
    }

    private void save(VulnerabilityCase it) {
        transactions.run(() -> repository.save(it)).await().atMost(LONG_ENOUGH);
    }

    private List<String> rows() {
        var found = new ArrayList<String>();
        pool.query("""
                        select concat_ws(' ', clock, run, coalesce(standing, 'running'), used_seconds, project)
                        from clock_run where case_id = 'PAST-2001-0001' order by clock, run
                        """).execute().await().atMost(LONG_ENOUGH).forEach(it -> found.add(it.getString(0)));
        return found;
    }

    private JsonPath ask(String more) {
        return Desk.withToken(token)
                .get("/api/v1/statistics?from=2001-01&to=2001-02" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void run(
            int number, String project, String started, String due, boolean breached, String standing, Integer used) {
        pool.query("""
                        insert into clock_run (case_id, clock, run, project, started_at, due_at, breached, standing, used_seconds)
                        values ('PAST-%d', 'ACKNOWLEDGEMENT', 1, '%s', '%s', %s, %s, %s, %s)
                        """.formatted(number, project, started, due, breached, standing, used))
                .execute()
                .await()
                .atMost(LONG_ENOUGH);
    }
}
