package dev.candor.triage.casefile.command;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strings and documents that have broken other programs; skipped where the folder with them is not there. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class HostileInputIT {

    private static final Path DATA = Path.of(System.getProperty("candor.home", "."), "..", "shared", "data")
            .normalize();

    // Each answer holds the whole case: many notes in few cases would be slow.
    private static final int NOTES_IN_A_CASE = 40;

    @Inject
    Policies policies;

    private String id;

    @BeforeEach
    void receive() {
        assumeTrue(Files.isDirectory(DATA), "SKIPPED: the folder with hostile input is not beside the checkout");
        try (var intake = Desks.intake()) {
            id = Desks.receivedCase(
                    intake, policies.byProject("express").orElseThrow().hash());
        }
    }

    @Test
    void keepsNaughtyStringsAsTheyAreOrSaysWhatIsWrong() throws IOException {
        var strings = new ObjectMapper()
                .readValue(DATA.resolve("strings/blns/blns.json").toFile(), String[].class);
        var kept = new ArrayList<String>();
        var found = new ArrayList<String>();

        for (var i = 0; i < strings.length; i++) {
            var isKept = ask("ada", id, "note", Map.of("text", strings[i])).statusCode();
            assertThat(isKept).as(strings[i]).isIn(200, 400);
            if (isKept == 200) {
                kept.add(strings[i]);
            }
            if (i % NOTES_IN_A_CASE == 0 || i == strings.length - 1) {
                found.addAll(as("ada").get("/api/v1/cases/" + id).jsonPath().getList("messages.text.text"));
                receive();
            }
        }

        assertThat(kept).hasSizeGreaterThan(strings.length * 9 / 10);
        assertThat(found).isEqualTo(kept);
    }

    @Test
    void searchesForNaughtyStrings() throws IOException {
        var strings = new ObjectMapper()
                .readValue(DATA.resolve("strings/blns/blns.json").toFile(), String[].class);

        for (var text : strings) {
            var answer =
                    as("ada").queryParam("q", text).queryParam("cursor", text).get("/api/v1/cases");
            assertThat(answer.statusCode()).as(text).isIn(200, 400, 414); // too long for an address
        }
    }

    @Test
    void answersEveryDocumentThatIsNoJsonWith400() throws IOException {
        var failed = new ArrayList<String>();

        try (var files = Files.list(DATA.resolve("api/jsontestsuite/test_parsing"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                var status = as("ada")
                        .body(Files.readAllBytes(file))
                        .post(address("note"))
                        .statusCode();
                var expected = name.startsWith("n_") ? List.of(400) : List.of(200, 400);
                if (!expected.contains(status)) {
                    failed.add(name + ": " + status);
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    @Test
    void survivesDeepAndLongDocuments() {
        for (var body : List.of(
                "[".repeat(200_000),
                "{\"text\":".repeat(50_000),
                "{\"text\": " + "9".repeat(100_000) + "}",
                "{\"text\": \"" + "a".repeat(40_000) + "\"}")) {
            assertThat(Desks.post("ada", address("note"), body.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(400);
        }
    }

    private String address(String command) {
        return "/api/v1/cases/%s/%s".formatted(id, command);
    }
}
