package dev.candor.triage.casefile.command;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.journal.Ids;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class CommandRaceIT {

    @Inject
    Policies policies;

    private OtherService intake;
    private String id;

    @BeforeEach
    void receive() {
        intake = Desks.intake();
        id = Desks.receivedCase(
                intake, policies.byProject("express").orElseThrow().hash());
    }

    @AfterEach
    void fallSilent() {
        intake.close();
    }

    @Test
    void letsOneOfTwoTakeACase() {
        as("grace").get("/api/v1/me").then().statusCode(200);

        var answers = atOnce(List.of("ada", "grace"), name -> ask(name, id, "accept-assignment", Map.of()));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void recordsWhatItSaysItRecordedAndNothingElse() {
        var before = Desks.sequence(id);

        var answers = atOnce(
                IntStream.range(0, 12).boxed().toList(),
                number -> ask("ada", id, "note", Map.of("text", "Note " + number)));

        assertThat(answers).allSatisfy(it -> {
            assertThat(it.statusCode()).isIn(200, 409);
            if (it.statusCode() == 409) {
                assertThat(it.jsonPath().getString("code")).isEqualTo("case-changed");
                assertThat(it.jsonPath().getString("state")).isEqualTo("RECEIVED");
            }
        });
        var recorded = answers.stream().filter(it -> it.statusCode() == 200).count();
        assertThat(as("ada").get("/api/v1/cases/" + id).jsonPath().getList("messages"))
                .hasSize((int) recorded);
        assertThat(Desks.sequence(id)).isEqualTo(before + recorded);
    }

    @Test
    void decidesAgainWhatLostToAHeardEvent() {
        var replies = 15;
        var before = Desks.sequence(id);
        var speaking = CompletableFuture.runAsync(
                () -> IntStream.range(0, replies).forEach(it -> intake.says(id, "reporter", reply(it))));

        var answers = IntStream.range(0, replies)
                .mapToObj(it -> ask("ada", id, "note", Map.of("text", "Note " + it)))
                .toList();

        speaking.join();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        await("all replies").until(() -> Desks.sequence(id) == before + 2 * replies);
    }

    private static <T> List<Response> atOnce(List<T> things, Function<T, Response> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return things.stream()
                    .map(it -> CompletableFuture.supplyAsync(() -> call.apply(it), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static ReporterReplied reply(int number) {
        return new ReporterReplied(
                Ids.next(),
                Channel.MAIL,
                LongText.of(Confidential.report("Reply " + number)),
                List.of(),
                Optional.empty(),
                Set.of());
    }
}
