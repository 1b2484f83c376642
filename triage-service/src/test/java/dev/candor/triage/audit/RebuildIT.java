package dev.candor.triage.audit;

import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class RebuildIT {

    /** Every table that follows from the journal alone; when a copy is tried next is no word of the journal. */
    private static final Map<String, String> PROJECTIONS = Map.ofEntries(
            Map.entry("case_row", "select to_jsonb(it)::text from case_row it order by id"),
            Map.entry("clock_run", "select to_jsonb(it)::text from clock_run it order by case_id, clock, run"),
            Map.entry("case_clock", "select to_jsonb(it)::text from case_clock it order by case_id"),
            Map.entry("open_clock", "select to_jsonb(it)::text from open_clock it order by case_id, clock, run"),
            Map.entry("case_alias", "select to_jsonb(it)::text from case_alias it order by alias"),
            Map.entry("case_outcome", "select to_jsonb(it)::text from case_outcome it order by case_id"),
            Map.entry("member", "select to_jsonb(it)::text from member it order by project, account"),
            Map.entry(
                    "case_participant", "select to_jsonb(it)::text from case_participant it order by case_id, account"),
            Map.entry("rota", "select to_jsonb(it)::text from rota it order by project, account"),
            Map.entry("embargo_due", "select to_jsonb(it)::text from embargo_due it order by case_id"),
            Map.entry("silent_mailbox", "select to_jsonb(it)::text from silent_mailbox it order by address"),
            Map.entry("file_to_copy", "select content_id || ' ' || case_id from file_to_copy order by content_id"));

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    Policies policies;

    @Inject
    Pool pool;

    private OtherService intake;
    private String policy;

    @BeforeEach
    void listen() {
        intake = Desks.intake();
        policy = policies.byProject("express").orElseThrow().hash();
    }

    @AfterEach
    void fallSilent() {
        intake.close();
    }

    @Test
    void makesEveryProjectionAsItWas() {
        var scheduled = Desks.readyCase(intake, policy);
        done(
                "ada",
                scheduled,
                "schedule-disclosure",
                "at",
                Instant.now().plusSeconds(9000).toString());
        var asked = Desks.receivedCase(intake, policy);
        done("lena", asked, "assign", "handler", "grace");
        Desks.says(intake, asked, Cases.held());
        var before = tables();

        Desk.asService().post("/internal/v1/rebuild").then().statusCode(200);

        assertThat(before.get("case_row")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void mendsWhatWasChangedBehindItsBack() {
        var id = Desks.receivedCase(intake, policy);
        var before = tables();
        pool.query("update case_row set state = 'CLOSED', handler = 'eve', words = ''")
                .executeAndAwait();
        pool.query("delete from member where account = 'ada'").executeAndAwait();

        Desk.asService().post("/internal/v1/rebuild").then().statusCode(200);

        assertThat(tables()).isEqualTo(before);
        assertThat(Desks.state(id)).isEqualTo("RECEIVED");
    }

    @Test
    void coversEveryTableThatIsNoTruthOfItsOwn() {
        var truths = Stream.of("journal", "unpublished", "case_key", "parked", "content", "content_chunk");
        var access = Stream.of("account", "api_token", "session", "sign_in_tries");
        var others = Stream.of("policy_version", "digest_day", "registry_sighting", "flyway_schema_history");
        var known = Stream.of(truths, access, others, PROJECTIONS.keySet().stream())
                .flatMap(it -> it)
                .collect(Collectors.toSet());

        assertThat(known).containsAll(rows("select tablename from pg_tables where schemaname = 'public'"));
    }

    private Map<String, List<String>> tables() {
        return PROJECTIONS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> rows(it.getValue())));
    }

    private List<String> rows(String sql) {
        var found = new ArrayList<String>();
        pool.query(sql).execute().await().atMost(LONG_ENOUGH).forEach(it -> found.add(it.getString(0)));
        return found;
    }
}
