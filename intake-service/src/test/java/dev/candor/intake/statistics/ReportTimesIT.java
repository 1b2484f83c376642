package dev.candor.intake.statistics;

import static dev.candor.intake.Intake.plainReport;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.intake.Intake;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReportTimesIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    ReportTimesQuery query;

    @Inject
    Policies policies;

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Test
    void tellWhenAReportWasAnsweredAndLeaveOutSpam() {
        var before = times();

        heard(new Acknowledged(Channel.MAIL, Optional.empty(), Optional.empty()), reply(false), reply(true));
        heard(
                new Acknowledged(Channel.MAIL, Optional.empty(), Optional.empty()),
                new Rejected(RejectionReason.SPAM, Optional.empty(), text(), Optional.empty(), Optional.empty()));
        heard(reply(false));

        var after = times();
        assertThat(after).hasSize(before.size() + 2);
        assertThat(answered(after)).isEqualTo(answered(before) + 1);
        assertThat(after.stream().filter(it -> it.acknowledged().isPresent()).count())
                .isEqualTo(before.stream()
                                .filter(it -> it.acknowledged().isPresent())
                                .count()
                        + 1);
    }

    @Test
    void areNotForEverybodyWhereThePolicyDoesNotSaySo() {
        given().accept("text/html")
                .get("/projects/express-2015/statistics")
                .then()
                .statusCode(404);
        given().accept("text/html").post("/projects/express/statistics").then().statusCode(405);
    }

    @Test
    void areShownAsAPageWithoutAnExactTime() {
        var at = Instant.parse("2026-08-01T08:00:00Z");
        var answer = Optional.of(at.plus(Duration.ofMinutes(61)));
        var report = new ReportTimes(at, at.plus(Duration.ofHours(48)), answer, Optional.empty());
        var figures = PublicFigures.of(Collections.nCopies(5, report), 5, Instant.parse("2026-11-22T12:00:00Z"));

        var page = StatisticsPages.Templates.statistics(
                        policies.byProject("express").orElseThrow(), StatisticsPage.of(figures))
                .render();

        assertThat(page).contains("2026-08", "100 %", "2 h", "not yet", "Since 2026-09: fewer than 5 reports");
    }

    private static long answered(List<ReportTimes> times) {
        return times.stream().filter(it -> it.answered().isPresent()).count();
    }

    private List<ReportTimes> times() {
        return query.of("express").await().atMost(LONG_ENOUGH);
    }

    private void heard(CaseEvent... events) {
        String id = Intake.send(plainReport()).then().statusCode(201).extract().path("caseId");
        transactions
                .run(() -> journal.lastSequence(id)
                        .chain(last -> journal.record(id, last, Circumstances.of("triage"), List.of(events))))
                .await()
                .atMost(LONG_ENOUGH);
    }

    private static ReplySent reply(boolean detailed) {
        return new ReplySent(text(), detailed, Optional.empty(), Optional.empty());
    }

    private static LongText text() {
        return LongText.of(Confidential.report("Words."));
    }
}
