package dev.candor.intake.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ParticipantReplied;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.intake.Intake;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Secrets;
import dev.candor.journal.StreamListener;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ParticipantPagesIT {

    private static final String VERA = "1-expert";

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Secrets secrets;

    @Inject
    StreamListener listener;

    private CaseId id;

    @BeforeEach
    void receive() {
        id = new CaseId(Intake.send(Intake.plainReport()).then().extract().path("caseId"));
        hear("lena", invited(VERA));
    }

    @Test
    void showsTheTermsFirstThenWhatTheTeamTells() {
        var vera = visitor(VERA);

        var terms = vera.get("/participation").asString();
        var early = visitor(VERA).multiPart("text", "Too early.").post("/participation/messages");
        visitor(VERA).formParam("answer", "accept").post("/participation/terms");
        hear("ada", new ParticipantTold(VERA, text("Look at the parser."), Optional.empty()));

        assertThat(terms).contains("Tell nobody.", "I accept the terms").doesNotContain("A crash", "Send this.");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(visitor(VERA).get("/participation").asString())
                .contains("Look at the parser.")
                .doesNotContain("A crash", "Send this.");
        assertThat(entries()).anySatisfy(it -> {
            assertThat(it.event()).isEqualTo(new TermsAnswered(VERA, true));
            assertThat(it.actor()).isEqualTo(VERA);
        });
    }

    @Test
    void takesAMessageOnce() {
        visitor(VERA).formParam("answer", "accept").post("/participation/terms");

        for (var i = 0; i < 2; i++) {
            assertThat(visitor(VERA)
                            .multiPart("key", "one")
                            .multiPart("text", "I see it too.")
                            .post("/participation/messages")
                            .statusCode())
                    .isEqualTo(303);
        }
        var empty = visitor(VERA).multiPart("key", "two").multiPart("text", " ").post("/participation/messages");

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(entries().stream().filter(it -> it.event() instanceof ParticipantReplied))
                .hasSize(1);
        assertThat(visitor(VERA).get("/participation").asString()).contains("You wrote", "I see it too.");
    }

    @Test
    void isGoneWithARemovalWhateverTheVisitorHolds() {
        visitor(VERA).formParam("answer", "accept").post("/participation/terms");
        var before = visitor(VERA);

        hear("lena", new ParticipantRemoved(VERA, false, Optional.empty()));

        assertThat(open(VERA).statusCode()).isEqualTo(404);
        assertThat(before.get("/participation").statusCode()).isEqualTo(404);
        assertThat(before.multiPart("text", "Still here?")
                        .post("/participation/messages")
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(VERA).asString())
                .isEqualTo(given().accept("text/html")
                        .redirects()
                        .follow(false)
                        .get("/p/" + "a".repeat(26))
                        .asString());
    }

    @Test
    void isGoneAfterADecline() {
        var answer = visitor(VERA).formParam("answer", "decline").post("/participation/terms");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor(VERA).get("/participation").statusCode()).isEqualTo(404);
    }

    @Test
    void opensNoPageForAnAccount() {
        hear("lena", invited("xena"));
        hear("lena", invited("2-expert"));

        assertThat(open("2-expert").statusCode()).isEqualTo(303);
        assertThat(open("xena").statusCode()).isEqualTo(404);
    }

    @Test
    void letsAReporterChooseWhoReads() {
        var forLeads = Intake.send(Intake.plainReport().put("audience", "leads"));
        var unknown = Intake.send(Intake.plainReport().put("audience", "friends"));
        var nobody = Intake.send(Intake.plainReport().put("audience", "outside-contact"));

        var caseId = new CaseId(forLeads.then().statusCode(201).extract().path("caseId"));
        var report = (ReportReceived) entries(caseId).getFirst().event();
        assertThat(report.audience().orElseThrow()).hasToString("LEADS");
        assertThat(Intake.status(forLeads.path("receipt")).asString()).contains("for those who lead the team alone");
        for (var refused : List.of(unknown, nobody)) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/audience");
        }
    }

    /** What triage says of the case becomes part of its journal here, and is acted on in the same transaction. */
    private void hear(String actor, Event event) {
        transactions
                .run(() -> journal.lastSequence(id.value())
                        .chain(last -> journal.record(id.value(), last, Circumstances.of(actor), List.of(event)))
                        .chain(recorded -> listener.on(recorded.getFirst())))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private Response open(String participant) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/p/" + secrets.replyToken(id.value(), participant, 1));
    }

    private RequestSpecification visitor(String participant) {
        return given().redirects().follow(false).accept("text/html").cookie("candor_participant", cookie(participant));
    }

    /** As long as the token opens the page; later the one that was given then. */
    private String cookie(String participant) {
        var fresh = open(participant).cookie("candor_participant");
        if (fresh != null) {
            lastCookie = fresh;
        }
        return lastCookie;
    }

    private String lastCookie = "";

    private List<Recorded> entries() {
        return entries(id);
    }

    private List<Recorded> entries(CaseId caseId) {
        return transactions.run(() -> journal.entries(caseId.value())).await().atMost(Duration.ofSeconds(10));
    }

    private static ParticipantInvited invited(String participant) {
        return new ParticipantInvited(
                participant,
                ParticipantKind.EXPERT,
                Confidential.person("Vera"),
                text("Tell nobody."),
                Optional.empty(),
                Optional.empty());
    }

    private static LongText text(String words) {
        return LongText.of(Confidential.report(words));
    }
}
