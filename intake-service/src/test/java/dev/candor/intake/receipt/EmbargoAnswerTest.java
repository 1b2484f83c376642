package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Event;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoAnswerTest {

    private static final Instant NOW = hour(10);

    private static final Policy POLICY = PolicyFile.parse("sample.yaml", """
            project: express
            name: Express
            caseIdPrefix: EXPRESS
            addresses: [security@sample.example]
            alertAddress: team@sample.example
            packages:
              - purl: pkg:npm/express
                name: Express
            releaseLines:
              - name: 5.x
                package: pkg:npm/express
                from: 5.0.0
                before: 6.0.0
            clocks:
              acknowledgement: 48h
            threatModel: Anything that crosses a trust boundary.
            """);

    private static final Event DEFAULT = new EmbargoProposed(1, hour(100), "policy", Optional.empty(), List.of());
    private static final Event HOLDS = new EmbargoAccepted(1, "policy", false);
    private static final Event ASKED = new EmbargoProposed(2, hour(200), "ada", Optional.empty(), List.of());

    @Test
    void agreesOrDoesNot() {
        assertThat(check(new EmbargoAnswer("2", "accept", ""), ASKED))
                .isEqualTo(new EmbargoAnswered("reporter", 2, true, Optional.empty()));
        assertThat(check(new EmbargoAnswer("2", "reject", "ignored"), ASKED))
                .isEqualTo(new EmbargoAnswered("reporter", 2, false, Optional.empty()));
    }

    @Test
    void namesAnotherDateAsAFormOrAProgramWritesIt() {
        var end = Optional.of(Instant.parse("2026-11-30T12:00:00Z"));

        assertThat(check(new EmbargoAnswer("2", "propose", "2026-11-30T12:00"), ASKED)
                        .counter())
                .isEqualTo(end);
        assertThat(check(new EmbargoAnswer("1", "propose", "2026-11-30T13:00:00+01:00"))
                        .counter())
                .isEqualTo(end);
    }

    @Test
    void isRefusedWhereItAnswersNothingThatWaits() {
        assertRefused("/proposal", new EmbargoAnswer("1", "accept", ""), ASKED);
        assertRefused("/proposal", new EmbargoAnswer("", "accept", ""), ASKED);
        assertRefused("/answer", new EmbargoAnswer("1", "accept", ""));
        assertRefused("/answer", new EmbargoAnswer("2", "perhaps", ""), ASKED);
    }

    @Test
    void isRefusedWithADateThatIsNone() {
        assertRefused("/end", new EmbargoAnswer("2", "propose", ""), ASKED);
        assertRefused("/end", new EmbargoAnswer("2", "propose", "soon"), ASKED);
        assertRefused("/end", new EmbargoAnswer("2", "propose", NOW.toString()), ASKED);
    }

    private static EmbargoAnswered check(EmbargoAnswer answer, Event... more) {
        var events = new ArrayList<>(List.of(DEFAULT, HOLDS));
        events.addAll(List.of(more));
        return answer.check(Histories.of(events.toArray(Event[]::new)), POLICY, NOW);
    }

    private static void assertRefused(String pointer, EmbargoAnswer answer, Event... more) {
        assertThatThrownBy(() -> check(answer, more))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        it -> assertThat(it.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly(pointer));
    }
}
