package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report sent by JSON becomes an advisory, and everybody hears what they should. */
class ReportToDisclosureJourneyIT {

    private static final String TITLE = "Denial of service in the query parser";

    private static Product product;
    private static Desk ada;
    private static Desk grace;

    @BeforeAll
    static void start() {
        product = Product.start();
        ada = product.handler("ada");
        grace = product.handler("grace");
    }

    @Test
    void takesAReportFromTheApiToItsAdvisory() throws IOException, FeedException {
        var report = product.reporter().accepted("Query parser hangs", "A thousand nested brackets block it.");
        var caseId = report.path("caseId").asText();
        var receipt = report.path("receipt").asText();

        ada.waitFor(caseId);
        ada.does(caseId, "assign", Map.of("handler", "grace"));
        grace.does(caseId, "accept-assignment", Map.of());
        grace.does(caseId, "acknowledge", Map.of("text", "Thank you, we are looking at it."));
        product.reporter().message(receipt, "It also happens with arrays.").expecting(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> grace.journal(caseId).contains("reporter-replied"));
        Stories.fix(grace, caseId);
        assertNothingIsPublicOf(caseId);
        Stories.disclose(grace, ada, caseId, TITLE);

        ada.waitFor(caseId, "disclosed");
        assertMails(caseId, receipt);
        assertSite(caseId);
        assertJournal(caseId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> product.reporter().status(receipt).toString().contains(caseId));
    }

    @Test
    void keepsFourEyes() {
        var caseId = product.reporter()
                .accepted("Needs two people", "One alone must not publish it.")
                .path("caseId")
                .asText();
        grace.waitFor(caseId);
        Stories.fix(grace, caseId);
        grace.does(caseId, "draft-advisory", Stories.advisory(TITLE));

        var refused = grace.command(caseId, "approve-advisory", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isNotEmpty();
        assertThat(grace.command(caseId, "disclose", Map.of()).status()).isEqualTo(409);
    }

    private void assertNothingIsPublicOf(String caseId) {
        assertThat(Http.get(product.site() + "/advisories/" + caseId).status()).isEqualTo(404);
        assertThat(Http.get(product.site() + "/advisories").body()).doesNotContain(caseId);
        assertThat(Http.get(product.site() + "/feed.atom").body()).doesNotContain(caseId);
        assertThat(Http.get(product.site() + "/osv/all.json").body()).doesNotContain(caseId);
    }

    private void assertMails(String caseId, String receipt) {
        var mails = product.mails();
        var robin = "robin@reporter.example";
        var received = mails.waitFor(robin, caseId, receipt);
        assertThat(received.header("Auto-Submitted")).isNotEmpty();
        assertThat(received.subject()).doesNotContain("Query parser");

        var answered = mails.waitFor(robin, caseId, "Thank you, we are looking at it.");
        assertThat(answered.header("Auto-Submitted")).isEmpty();
        assertThat(answered.header("In-Reply-To") + answered.header("References"))
                .contains(received.header("Message-ID"));

        mails.waitFor("grace@express.example", caseId, "");
        mails.waitFor("express-announce@lists.openjsf.example", caseId, "4.21.1");
        assertThat(mails.waitFor(robin, caseId, "Robin R.").text()).contains("/advisories/" + caseId);
    }

    private void assertSite(String caseId) throws IOException, FeedException {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Http.get(product.site() + "/advisories/" + caseId).status() == 200);
        assertThat(Http.get(product.site() + "/advisories/" + caseId).body())
                .contains(TITLE, "4.21.1", "5.0.2", "Robin R.", "CWE-400", "<strong>parser</strong>");
        assertThat(Http.get(product.site() + "/advisories").body()).contains(TITLE);

        var feed = new SyndFeedInput()
                .build(new StringReader(Http.get(product.site() + "/feed.atom").body()));
        assertThat(feed.getEntries()).anySatisfy(it -> assertThat(it.getTitle()).contains(TITLE));

        var osv = Http.get(product.site() + "/advisories/%s/osv.json".formatted(caseId))
                .expecting(200);
        assertThat(osv.json().path("id").asText()).isEqualTo("x_" + caseId);
        assertValidOsv(osv.body());
    }

    private void assertJournal(String caseId) {
        assertThat(ada.journal(caseId))
                .startsWith("report-received")
                .contains(
                        "assigned",
                        "assignment-accepted",
                        "acknowledged",
                        "reporter-replied",
                        "confirmed",
                        "fixing-started",
                        "variant-analysis-completed",
                        "fix-line-prepared",
                        "fix-prepared",
                        "fix-line-released",
                        "advisory-drafted",
                        "advisory-approved",
                        "disclosed");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ada.journal(caseId).contains("advisory-published")
                        && ada.journal(caseId).contains("notification-delivered"));
    }

    private static void assertValidOsv(String record) throws IOException {
        var schema = Path.of(System.getProperty("candor.home"), "..", "shared", "data", "advisories", "osv-schema")
                .resolve("validation/schema.json");
        Assumptions.assumeTrue(Files.exists(schema), "skipped: the OSV schema is not beside the checkout");

        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema))
                .validate(Http.JSON.readTree(record).toString(), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }
}
