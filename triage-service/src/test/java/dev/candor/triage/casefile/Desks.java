package dev.candor.triage.casefile;

import static org.awaitility.Awaitility.await;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.Event;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.journal.Ids;
import dev.candor.journal.OtherService;
import dev.candor.triage.access.Desk;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The desk of project express over HTTP, and intake on the stream. Ada and grace handle, lena leads, audrey audits,
 * otto belongs to another project.
 */
public final class Desks {

    // An application that starts anew, for a test with resources of its own, meets what the ones before left.
    private static final AtomicInteger NUMBER =
            new AtomicInteger((int) (System.currentTimeMillis() % 900_000) + 10_000);
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> ROLES =
            Map.of("ada", "handler", "grace", "handler", "lena", "lead", "audrey", "auditor", "otto", "handler");

    private Desks() {}

    /** A case id that no other test uses. */
    public static String freshId() {
        return "EXPRESS-2026-%04d".formatted(NUMBER.incrementAndGet());
    }

    public static OtherService intake() {
        return new OtherService(
                "intake", "candor.reports", config("kafka.bootstrap.servers"), Path.of(config("candor.keys")));
    }

    /** A report is received, and its case is on the desk. */
    public static String receivedCase(OtherService intake, String policyVersion) {
        return receivedCase(intake, policyVersion, report("Prototype pollution", List.of()));
    }

    public static String receivedCase(OtherService intake, String policyVersion, ReportReceived report) {
        var id = freshId();
        intake.says(id, "reporter", Optional.of(policyVersion), report);
        await("case " + id + " on the desk")
                .until(() -> as("ada").get("/api/v1/cases/" + id).statusCode() == 200);
        return id;
    }

    public static void says(OtherService intake, String id, Event event) {
        var before = sequence(id);
        intake.says(id, "reporter", event);
        await("the event in case " + id).until(() -> sequence(id) > before);
    }

    public static RequestSpecification as(String name) {
        return Desk.withToken(TOKENS.computeIfAbsent(name, Desks::join));
    }

    /** Sends bytes as JSON, without a library that looks into them; the status of the answer. */
    public static int post(String name, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(name, Desks::join))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response ask(String name, String id, String command, Map<String, ?> fields) {
        return as(name).body(fields).post("/api/v1/cases/%s/%s".formatted(id, command));
    }

    /** A command that is carried out; the case as it is then. */
    public static Response done(String name, String id, String command, Object... fields) {
        var body = new HashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return ask(name, id, command, body).then().statusCode(200).extract().response();
    }

    public static long sequence(String id) {
        return as("ada").get("/api/v1/cases/" + id).jsonPath().getLong("sequence");
    }

    public static String state(String id) {
        return as("ada").get("/api/v1/cases/" + id).jsonPath().getString("state");
    }

    public static Map<String, Object> range(String line, String introduced) {
        return Map.of("line", line, "introduced", introduced);
    }

    /** A case whose fix is prepared and whose advisory is approved; 4.x and 5.x are released. */
    public static String readyCase(OtherService intake, String policyVersion) {
        var id = receivedCase(intake, policyVersion);
        done("ada", id, "confirm", "affected", List.of(affected()));
        done("ada", id, "release-fix-line", "line", "4.x", "version", "4.21.3", "attestation", "npm shows it.");
        done("ada", id, "release-fix-line", "line", "5.x", "version", "5.1.1", "attestation", "npm shows it.");
        done("ada", id, "complete-variant-analysis", "evidence", "All callers were read.");
        done("ada", id, "draft-advisory", "title", "Prototype pollution in express");
        done("grace", id, "approve-advisory");
        isRendered(id, 1);
        return id;
    }

    /** Notify-service has rendered an approved revision and found nothing wrong. */
    public static void isRendered(String id, int revision) {
        try (var notify = new OtherService(
                "notify", "candor.deliveries", config("kafka.bootstrap.servers"), Path.of(config("candor.keys")))) {
            says(notify, id, new AdvisoryRendered(revision));
        }
    }

    public static Map<String, Object> affected() {
        return Map.of("purl", "pkg:npm/express", "ranges", List.of(range("4.x", "4.0.0"), range("5.x", "5.0.0")));
    }

    public static ReportReceived report(String summary, List<FileReference> files) {
        return new ReportReceived(
                Ids.next(),
                "express",
                Channel.API,
                Optional.empty(),
                Confidential.report(summary),
                LongText.of(Confidential.report("Send {\"__proto__\": {}} to see it.")),
                Claims.none(),
                Optional.of(new Reporter(
                        Optional.of(Confidential.person("Rita")),
                        Optional.of(Confidential.person("rita@reporter.example")),
                        Optional.of(Confidential.person("Rita R.")),
                        false,
                        Optional.empty())),
                files,
                Optional.empty(),
                Set.of(),
                1,
                Optional.of(Instant.now().plus(Duration.ofHours(48))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String join(String name) {
        Desk.addUser(name, name.equals("otto") ? "express-2015" : "express", ROLES.get(name));
        return Desk.token(name);
    }
}
