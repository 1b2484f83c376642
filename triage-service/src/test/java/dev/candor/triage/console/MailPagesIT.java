package dev.candor.triage.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.local.RealServers;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class MailPagesIT {

    @Test
    void d7ShowAMailsHtmlOnAPageWithoutAnyRights() {
        var handler = Desk.of("hertha", "express", "handler");
        var stranger = Desk.of("stephan", "express-2015", "handler");
        var raw = UUID.randomUUID();
        intakeHolds("/internal/v1/mails/" + raw + "/html", "<p>It is <b>here</b>.</p>");
        var id = arrives(handler, raw);

        var page = handler.get("/cases/" + id + "/messages/report/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<p>It is <b>here</b>.</p>");
        assertThat(page.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none';");
        assertThat(handler.get("/cases/" + id).asString())
                .contains("/cases/" + id + "/messages/report/html")
                .doesNotContain("<b>here</b>");
        assertThat(stranger.get("/cases/" + id + "/messages/report/html").statusCode())
                .isEqualTo(404);
        assertThat(handler.get("/cases/" + id + "/messages/" + raw + "/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void c11ReadAMailAgain() {
        var handler = Desk.of("hugo", "express", "handler");
        var raw = UUID.randomUUID();
        intakeHolds(
                "/internal/v1/mails/" + raw + "/words",
                "{\"subject\":\"Hole\",\"text\":\"<b>It<\\/b> is here.\",\"files\":[\"poc.js\"],\"readable\":true}");
        var id = arrives(handler, raw);

        assertThat(handler.get("/cases/" + id).asString()).contains("/cases/" + id + "/messages/report/words");
        assertThat(handler.get("/cases/" + id + "/messages/report/words").asString())
                .contains("Hole", "&lt;b&gt;It&lt;/b&gt; is here.", "poc.js");
    }

    @Test
    void c11ShowLeadsWhatWasSetAsideAndOpenACaseForIt() {
        var lead = Desk.of("liese", "express", "lead");
        var handler = Desk.of("harry", "express", "handler");
        var mail = UUID.randomUUID();
        var content = UUID.randomUUID();
        var kept =
                "{\"id\":\"%s\",\"reason\":\"delivery-report\",\"content\":\"%s\",\"receivedAt\":\"2026-11-22T12:00:00Z\"}"
                        .formatted(mail, content);
        var place = "/internal/v1/projects/express/set-aside-mails";
        intakeHolds(place, "{\"counts\":{\"delivery-report\":7},\"newest\":[%s]}".formatted(kept));
        intakeHolds(place + "/" + mail, kept);
        intakeHolds("/internal/v1/contents/" + content, "From: MAILER-DAEMON");
        intakeHolds("/next-case", "{\"caseId\":\"EXPRESS-2026-0001\"}");

        var page = lead.get("/set-aside");
        var download = lead.get("/set-aside/express/" + mail + "/mail");
        var opened = lead.submit("/set-aside", "/set-aside/express/" + mail + "/report", Map.of());

        assertThat(page.asString()).contains("a mail system says what became of a mail", "<dd>7</dd>");
        assertThat(download.asString()).isEqualTo("From: MAILER-DAEMON");
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(given().get(intake() + "/asked").asString())
                .contains("a service %s/%s/report {\"openedBy\":\"liese\"}".formatted(place, mail));
        assertThat(handler.get("/set-aside").statusCode()).isEqualTo(404);
        assertThat(handler.get("/set-aside/express/" + mail + "/mail").statusCode())
                .isEqualTo(404);
    }

    private static String arrives(Desk desk, UUID raw) {
        try (var stream = new Stream()) {
            var id = stream.brings(mail(raw));
            await("the case")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> desk.get("/cases/" + id).statusCode() == 200);
            return id;
        }
    }

    private static ReportReceived mail(UUID raw) {
        var it = Reports.saying("By mail");
        return new ReportReceived(
                it.reportId(),
                it.project(),
                it.channel(),
                it.source(),
                it.summary(),
                it.details(),
                it.claims(),
                it.reporter(),
                it.files(),
                Optional.of(
                        new FileReference(raw, Confidential.report("mail.eml"), "message/rfc822", 7, "0".repeat(64))),
                Set.of(Remark.MAIL_TRUNCATED),
                it.receiptGeneration(),
                it.acknowledgeBy(),
                it.audience(),
                it.origin(),
                it.receiptTo());
    }

    private static void intakeHolds(String path, String body) {
        given().body(body).put(intake() + path).then().statusCode(204);
    }

    private static String intake() {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.intake.url", String.class);
    }
}
