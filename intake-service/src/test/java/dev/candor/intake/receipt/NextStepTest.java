package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.RECEIVED;
import static dev.candor.intake.receipt.Histories.hour;
import static dev.candor.intake.receipt.Histories.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.Event;
import dev.candor.policy.DetailedAnswerFrom;
import dev.candor.policy.PolicyFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Acknowledged ACKNOWLEDGED =
            new Acknowledged(Channel.MAIL, Optional.of(text("Thank you.")), Optional.empty());

    @Test
    void isAPersonsAnswerAtFirst() {
        assertThat(next(DetailedAnswerFrom.ACKNOWLEDGED))
                .contains(new NextStep("A person answers you", Optional.of(hour(48))));
    }

    @Test
    void isTheDetailedAnswerCountedAsThePolicySays() {
        assertThat(next(DetailedAnswerFrom.ACKNOWLEDGED, ACKNOWLEDGED).flatMap(NextStep::by))
                .contains(hour(73));
        assertThat(next(DetailedAnswerFrom.RECEIVED, ACKNOWLEDGED).flatMap(NextStep::by))
                .contains(hour(72));
    }

    @Test
    void isTheReportersTurnAfterAQuestion() {
        var step =
                next(DetailedAnswerFrom.RECEIVED, new InformationRequested(text("Which version?"), Optional.empty()));

        assertThat(step.orElseThrow().what()).startsWith("You answer");
        assertThat(step.orElseThrow().by()).isEmpty();
    }

    @Test
    void isNewsWithinTheCadenceOrWhenPromised() {
        var reply = new ReplySent(text("So."), true, Optional.empty(), Optional.empty());
        var promise = new ReplySent(text("So."), true, Optional.of(hour(30)), Optional.empty());

        assertThat(next(DetailedAnswerFrom.RECEIVED, reply).flatMap(NextStep::by))
                .contains(hour(1 + 168));
        assertThat(next(DetailedAnswerFrom.RECEIVED, promise).flatMap(NextStep::by))
                .contains(hour(30));
    }

    @Test
    void isNothingOnceItIsOver() {
        assertThat(next(DetailedAnswerFrom.RECEIVED, new CaseClosed(Optional.empty())))
                .isEmpty();
    }

    private static Optional<NextStep> next(DetailedAnswerFrom from, Event... events) {
        var policy = PolicyFile.parse("x", """
                project: acme
                name: Acme
                caseIdPrefix: ACME
                addresses: [security@acme.example]
                alertAddress: team@acme.example
                packages: [{purl: pkg:npm/acme, name: Acme}]
                releaseLines: [{name: 1.x, package: pkg:npm/acme, from: 1.0.0, before: 2.0.0}]
                clocks: {acknowledgement: 48h, detailedAnswer: 72h, detailedAnswerFrom: %s}
                threatModel: All of it.
                """.formatted(from.word()));
        return NextStep.of(ReporterFold.of(Histories.of(events)), RECEIVED, hour(48), policy);
    }
}
