package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What weeks bring, on a product that is started again ten days and then five weeks later. */
class WeeksLaterJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static Product product;
    private static Desk sol;
    private static Desk hanna;
    private static String silent;
    private static String forgotten;
    private static String unanswered;

    @BeforeAll
    static void letTimePass() throws IOException, InterruptedException {
        product = Product.startAnother();
        sol = product.member("sol", "solo", "lead");
        hanna = product.member("hanna", "harbour", "handler");
        silent = reported("harbour", "A reporter who falls silent");
        unanswered = reported("harbour", "Nobody answers");
        hanna.waitFor(unanswered);
        hanna.waitFor(silent);
        hanna.does(silent, "request-information", Map.of("question", "Which version?"));
        forgotten = reported("harbour", "Asked about, and forgotten");
        hanna.waitFor(forgotten);
        hanna.does(forgotten, "request-information", Map.of("question", "Which system?"));
        var alone = reported("solo", "Found by a team of one");
        sol.waitFor(alone);
        sol.does(
                alone,
                "confirm",
                Map.of(
                        "affected",
                        List.of(Map.of(
                                "purl",
                                "pkg:npm/solo",
                                "ranges",
                                List.of(Map.of("line", "1.x", "introduced", "1.0.0", "fixed", "1.9.9"))))));
        sol.does(alone, "complete-variant-analysis", Map.of("evidence", "Looked at the rest."));
        sol.does(alone, "release-fix-line", Map.of("line", "1.x", "version", "1.9.9", "attestation", "Seen."));
        sol.does(alone, "draft-advisory", Stories.advisory("By one person"));
        assertThat(sol.command(alone, "approve-advisory", Map.of("readAgain", true))
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("pause-not-over");

        product.liveAhead(Duration.ofDays(10));
        await("the reminder").atMost(SOON).until(() -> hanna.journal(silent).contains("reporter-reminded"));
        Stories.approve(sol, alone, Map.of("readAgain", true));
        sol.does(alone, "disclose", Map.of());
        sol.waitFor(alone, "disclosed");

        product.liveAhead(Duration.ofDays(daysToAWorkday(35)));
    }

    @AfterAll
    static void end() {
        product.end();
    }

    @Test
    void theSilentReporterWasRemindedAndTheHandlerMayDecide() {
        await("the clock's last word")
                .atMost(SOON)
                .until(() -> hanna.journal(silent).contains("clock-breached"));

        assertThat(hanna.journal(silent)).contains("reporter-reminded");
        product.mails().waitFor("robin@weeks.example", silent, "");
        hanna.does(silent, "reject", Map.of("reason", "no-information", "text", "We heard nothing more."));
        hanna.waitFor(silent, "rejected");
    }

    @Test
    void anUnkeptPromiseIsSaidOnceWithTheInstantAtWhichItFellDue() {
        await("the breach").atMost(SOON).until(() -> hanna.journal(unanswered).contains("clock-breached"));

        var acknowledgement = OtherWaysJourneyIT.clock(hanna, unanswered, "acknowledgement");

        assertThat(acknowledgement.path("standing").asText()).isEqualTo("overdue");
        assertThat(hanna.get("/api/v1/cases/%s/journal".formatted(unanswered)).body())
                .contains(acknowledgement.path("due").asText());
        product.mails().waitFor("hanna@harbour.example", unanswered, "");
    }

    @Test
    void theDigestNamesWhatTheHandlerForgotAndWhatNobodyHandles() {
        await("the digest")
                .atMost(SOON)
                .until(() -> product.mails().all().stream()
                        .anyMatch(it -> it.to().contains("hanna@harbour.example")
                                && it.header("Subject").endsWith("Today's clocks")
                                && it.text().contains(forgotten)
                                && it.text().contains(unanswered)));
    }

    private static long daysToAWorkday(int atLeast) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(atLeast);
        var free = day.getDayOfWeek().getValue() > 5 ? 8 - day.getDayOfWeek().getValue() : 0;
        return atLeast + free;
    }

    private static String reported(String project, String summary) {
        return product.reporter()
                .accepted(project, "robin@weeks.example", summary, Map.of())
                .path("caseId")
                .asText();
    }
}
