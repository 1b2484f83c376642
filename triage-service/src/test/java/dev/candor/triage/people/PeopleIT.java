package dev.candor.triage.people;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.SampleCommands;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class PeopleIT {

    private static final String NO_FILE = "/files/00000000-0000-7000-8000-000000000000";

    @Inject
    Policies policies;

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

    /** Every reader against every kind of case: page, list, search, journal and a command all say the same. */
    @Test
    void showsACaseToWhomItIsForAndIsSilentToEverybodyElse() {
        Desk.addUser("olga", "express", "outside-contact");
        Desk.addUser("xena", "express-2015", "handler");
        Desk.addUser("yann", "express-2015", "handler");
        var people = new TreeMap<String, RequestSpecification>();
        for (var name : List.of("ada", "lena", "audrey", "otto", "xena", "yann", "olga")) {
            people.put(name, readerNamed(name));
        }
        var open = received("Quokka", Optional.empty());
        var restricted = received("Quokka", Optional.empty());
        done("lena", restricted, "restrict");
        var forLeads = received("Quokka", Optional.of(Audience.LEADS));
        var forOutside = received("Quokka", Optional.of(Audience.OUTSIDE_CONTACT));
        var handled = received("Quokka", Optional.of(Audience.LEADS));
        done("lena", handled, "assign", "handler", "ada");
        var shared = received("Quokka", Optional.of(Audience.LEADS));
        done("lena", shared, "invite-participant", "kind", "expert", "account", "xena");
        done("lena", shared, "invite-participant", "kind", "expert", "account", "yann");
        readerNamed("xena")
                .post("/api/v1/cases/" + shared + "/accept-invitation")
                .then()
                .statusCode(200);

        var seen = new TreeMap<String, String>();
        people.forEach((name, _) -> seen.put(
                name,
                String.join(
                        " ",
                        List.of(open, restricted, forLeads, forOutside, handled, shared).stream()
                                .map(id -> sight(name, id))
                                .toList())));

        assertThat(seen)
                .isEqualTo(new TreeMap<>(Map.of(
                        "ada", "all none none none all none",
                        "lena", "all all all none all all",
                        "audrey", "all none none none none none",
                        "otto", "none none none none none none",
                        "xena", "none none none none none part",
                        "yann", "none none none none none none",
                        "olga", "none none none all none none")));
    }

    @Test
    void asksForTheTermsBeforeAnythingElse() {
        Desk.addUser("zora", "express-2015", "handler");
        var id = received("Terms first", Optional.empty());
        done("lena", id, "invite-participant", "kind", "expert", "account", "zora");
        var zora = Desk.of("zoran", "express-2015", "handler");
        done("lena", id, "invite-participant", "kind", "expert", "account", "zoran");

        var first = zora.get("/cases/" + id);
        var terms = zora.get("/cases/" + id + "/terms").asString();
        var accepted = zora.submit("/cases/" + id + "/terms", "/cases/" + id + "/terms", Map.of("answer", "accept"));

        assertThat(first.header("Location")).endsWith("/cases/" + id + "/terms");
        assertThat(terms).contains("I accept the terms", "lena").doesNotContain("Terms first");
        assertThat(accepted.header("Location")).endsWith("/cases/" + id);
        assertThat(zora.get("/cases/" + id).asString()).contains("Terms first").doesNotContain("rita@reporter.example");
        assertThat(readerNamed("zora")
                        .body(Map.of("participant", "zora"))
                        .post("/api/v1/cases/" + id + "/remove-participant")
                        .statusCode())
                .isEqualTo(204);
        assertThat(readerNamed("zora")
                        .post("/api/v1/cases/" + id + "/accept-invitation")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void endsEverythingOfAMemberWhoLeavesAtOnce() {
        var lead = Desk.of("lara", "express", "lead");
        var gone = Desk.of("gregor", "express", "handler");
        var token = Desk.token("gregor");
        var id = received("Left behind", Optional.empty());
        assertThat(Desk.withToken(token)
                        .body(Map.of("text", "I take it."))
                        .post("/api/v1/cases/" + id + "/reply")
                        .statusCode())
                .isEqualTo(200);

        var answer = lead.submit("/people", "/people/express/remove", Map.of("account", "gregor", "successor", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Desk.withToken(token).get("/api/v1/cases/" + id).statusCode())
                .isEqualTo(401);
        assertThat(gone.get("/cases/" + id).statusCode()).isEqualTo(302);
        assertThat(Desk.withToken(Desk.token("gregor"))
                        .get("/api/v1/cases/" + id)
                        .statusCode())
                .isEqualTo(404);
        var it = as("lena").get("/api/v1/cases/" + id).jsonPath();
        assertThat(it.getString("handler")).isNull();
        assertThat(as("lena").get("/api/v1/cases/" + id + "/journal").asString())
                .contains("assignment-lapsed");
    }

    @Test
    void keepsTheLastLeadUntilThereIsAnother() {
        Desk.addUser("sole", "express-2015", "lead");
        Desk.addUser("heir", "express-2015", "handler");
        var members = "/api/v1/projects/express-2015/members";
        var sole = Desk.token("sole");
        var others =
                Desk.withToken(sole).get(members).jsonPath().getList("items.findAll { it.role == 'lead' }.account");
        others.stream()
                .filter(it -> !it.equals("sole"))
                .forEach(it ->
                        Desk.withToken(sole).delete(members + "/" + it).then().statusCode(204));

        var alone = Desk.withToken(sole).delete(members + "/sole");
        var byHandler = Desk.withToken(Desk.token("heir")).delete(members + "/sole?successor=heir");
        var withHeir = Desk.withToken(sole).delete(members + "/sole?successor=heir");

        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.jsonPath().getString("errors[0].pointer")).isEqualTo("/successor");
        assertThat(byHandler.statusCode()).isEqualTo(404);
        assertThat(withHeir.statusCode()).isEqualTo(204);
        assertThat(Desk.withToken(Desk.token("heir"))
                        .get("/api/v1/me")
                        .jsonPath()
                        .getString("projects.express-2015"))
                .isEqualTo("lead");
    }

    @Test
    void saysWhoIsAway() {
        Desk.addUser("wanda", "express", "handler");
        var members = "/api/v1/projects/express/members";

        Desk.asService()
                .body(Map.of("name", "wanda", "from", "2020-01-01"))
                .post("/internal/v1/users/away")
                .then()
                .statusCode(204);

        var wanda = "items.find { it.account == 'wanda' }.away";
        assertThat(as("ada").get(members).jsonPath().getBoolean(wanda)).isTrue();
        as("lena").body(Map.of()).put(members + "/wanda/absence").then().statusCode(204);
        assertThat(as("ada").get(members).jsonPath().getBoolean(wanda)).isFalse();
        assertThat(as("ada").body(Map.of()).put(members + "/lena/absence").statusCode())
                .isEqualTo(404);
        assertThat(as("otto").get(members).statusCode()).isEqualTo(404);
    }

    @Test
    void letsPeopleEndTheirOwnTokensAndSessions() {
        var desk = Desk.of("tilda", "express", "handler");
        var token = Desk.token("tilda");
        var page = desk.get("/account").asString();
        var id = page.substring(page.indexOf("name=\"id\" value=\"") + 17).substring(0, 64);

        desk.submit("/account", "/account/tokens", Map.of("id", id));

        assertThat(Desk.withToken(token).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(desk.get("/account").asString()).doesNotContain(id).contains("Signed in");
    }

    private static RequestSpecification readerNamed(String name) {
        return List.of("ada", "lena", "audrey", "otto").contains(name) ? as(name) : Desk.withToken(Desk.token(name));
    }

    private String received(String summary, Optional<Audience> audience) {
        var id = Desks.freshId();
        intake.says(id, "reporter", Optional.of(policy), report(summary, audience));
        var reader = audience.filter(Audience.OUTSIDE_CONTACT::equals).isPresent() ? "olga" : "lena";
        await("case " + id)
                .until(() -> readerNamed(reader).get("/api/v1/cases/" + id).statusCode() == 200);
        return id;
    }

    private static ReportReceived report(String summary, Optional<Audience> audience) {
        return Records.with(Desks.report(summary, List.of()), "audience", audience);
    }

    /** What somebody learns of a case: all of it, a participant's part, or nothing; one word where all ways agree. */
    private static String sight(String name, String id) {
        var page = readerNamed(name).get("/api/v1/cases/" + id).statusCode() == 200;
        var listed = holds(name, "/api/v1/cases?limit=200", id);
        var found = holds(name, "/api/v1/cases?q=quokka&limit=200", id);
        var byId = holds(name, "/api/v1/cases?q=" + id, id);
        var journal = readerNamed(name).get("/api/v1/cases/" + id + "/journal").statusCode() == 200;
        var refused = SampleCommands.words().stream()
                .filter(word -> !word.equals("accept-invitation") && !word.equals("remove-participant"))
                .allMatch(word -> readerNamed(name)
                                .header("If-Match", "\"999999\"")
                                .body(SampleCommands.plainest().get(word))
                                .post("/api/v1/cases/%s/%s".formatted(id, word))
                                .statusCode()
                        == 404);
        assertThat(readerNamed(name).get("/api/v1/cases/" + id + NO_FILE).statusCode())
                .isEqualTo(404);
        if (page && listed && found && byId && journal && !refused) {
            return "all";
        }
        if (page && listed && !found && !byId && !journal && !refused) {
            return "part";
        }
        return !page && !listed && !found && !byId && !journal && refused
                ? "none"
                : "page %s, list %s, search %s %s, journal %s, refused %s"
                        .formatted(page, listed, found, byId, journal, refused);
    }

    private static boolean holds(String name, String list, String id) {
        return readerNamed(name).get(list).jsonPath().getList("items.id").contains(id);
    }
}
