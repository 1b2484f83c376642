package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class DeskPagesIT {

    private static final Pattern PARKED = Pattern.compile("/parked/triage/(\\d+)/drop");

    @Test
    void letALeadAddSomebodyWhoCanSignInAtOnce() {
        var lead = Desk.of("leonie", "express", "lead");

        var added = lead.submit(
                "/people",
                "/people",
                Map.of(
                        "name",
                        "newcomer",
                        "displayName",
                        "New <b>Comer</b>",
                        "mail",
                        "",
                        "project",
                        "express",
                        "role",
                        "handler"));

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.asString()).contains("New &lt;b&gt;Comer&lt;/b&gt;");
        var password = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(added.asString());
        assertThat(password.find()).isTrue();
        var newcomer = new Desk();
        newcomer.signIn("newcomer", password.group(1));
        assertThat(newcomer.get("/password").statusCode()).isEqualTo(200);
    }

    @Test
    void sayWhatIsWrongWithAPersonBesideTheField() {
        var lead = Desk.of("lotte", "express", "lead");

        var refused = lead.submit(
                "/people",
                "/people",
                Map.of("name", "Not A Name", "mail", "x@y.example", "project", "express", "role", "lead"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"Not A Name\"", "value=\"x@y.example\"", "A name has 1 to 40");
    }

    @Test
    void letOnlyALeadOfTheProjectAdd() {
        var handler = Desk.of("hilde", "express", "handler");
        var otherLead = Desk.of("olaf", "express-2015", "lead");

        for (var desk : new Desk[] {handler, otherLead}) {
            var answer =
                    desk.submit("/people", "/people", Map.of("name", "mole", "project", "express", "role", "lead"));

            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(handler.get("/people").asString()).contains("hilde").doesNotContain("Put them on the team");
        assertThat(otherLead.get("/people").asString()).doesNotContain("hilde");
    }

    @Test
    void letALeadDropWhatCanNeverBeHandled() {
        var lead = Desk.of("linus", "express", "lead");
        try (var stream = new Stream()) {
            var id = stream.bringsPoison(Reports.saying("x"));
            await("the parked event")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> lead.get("/parked").asString().contains(id));

            var page = lead.get("/parked").asString();
            var drop = PARKED.matcher(page);
            assertThat(drop.find()).isTrue();
            var dropped = lead.submit("/parked", drop.group(), Map.of());

            assertThat(page).contains("It does not answer at the moment.");
            assertThat(dropped.statusCode()).isEqualTo(303);
            assertThat(lead.get("/parked").asString()).doesNotContain(id);
        }
    }

    @Test
    void keepSuspectedSpamInAListOfItsOwn() {
        var handler = Desk.of("henri", "express", "handler");
        try (var stream = new Stream()) {
            var spam = stream.bringsSpam(Reports.saying("Buy now"));
            var report = stream.brings(Reports.saying("Real"));
            await("both reports")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> handler.get("/").asString().contains(report)
                            && handler.get("/?spam=yes").asString().contains(spam));

            assertThat(handler.get("/").asString())
                    .contains("/?spam=yes", "as suspected spam")
                    .doesNotContain("/cases/" + spam);
            assertThat(handler.get("/?spam=yes").asString())
                    .contains("/cases/" + spam + "/admit-report")
                    .doesNotContain("/cases/" + report);
            assertThat(handler.get("/?q=" + spam).asString()).contains("/cases/" + spam);
        }
    }

    @Test
    void showParkedEventsToLeadsAlone() {
        var handler = Desk.of("henrike", "express", "handler");

        assertThat(handler.get("/parked").statusCode()).isEqualTo(404);
        assertThat(handler.submit("/password", "/parked/triage/1/drop", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepWhatWasTypedWhenACaseCannotBeOpened() {
        var handler = Desk.of("hanna", "express", "handler");

        var empty = handler.submit(
                "/cases/new",
                "/cases/new",
                Map.of(
                        "project",
                        "express",
                        "source",
                        "team",
                        "summary",
                        "",
                        "details",
                        "Seen <in> the code",
                        "url",
                        "x"));
        var away = handler.submit(
                "/cases/new",
                "/cases/new",
                Map.of(
                        "project",
                        "express",
                        "source",
                        "team",
                        "summary",
                        "Odd " + OtherIntake.HANGS_UP,
                        "details",
                        "Seen <in> the code",
                        "url",
                        ""));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString())
                .contains("must be given", "Seen &lt;in&gt; the code", "must be the address of a web page");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.asString()).contains("Nothing was opened; try again.", "Seen &lt;in&gt; the code");
    }
}
