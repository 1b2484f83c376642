package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Told;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the reporter, or a participant without an account, answered counts at once. An answer to what waits no more
 * stays in the journal and changes nothing. Only the reporter's own date becomes a proposal; a participant's is a no.
 */
@ApplicationScoped
class EmbargoAnswers implements Reaction {

    @Override
    public boolean concerns(Event event) {
        return event instanceof EmbargoAnswered;
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        return heard.event() instanceof EmbargoAnswered answer
                        && it.state() != CaseState.CLOSED
                        && it.embargo().parties().containsKey(answer.participant())
                ? answered(answer, it, setting)
                : List.of();
    }

    private static List<CaseEvent> answered(EmbargoAnswered answer, VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting);
        var party = answer.participant();
        var waiting = Waiting.of(it, party).filter(proposal -> proposal.number() == answer.proposal());
        if (answer.accepted()) {
            waiting.filter(proposal ->
                            !proposal.isAcceptedBy(party) && proposal.endsAt().isAfter(setting.now()))
                    .ifPresent(proposal -> Agreement.accept(decision, proposal.number(), party, false));
            return decision.events();
        }
        waiting.filter(EmbargoProposal::isOpen)
                .ifPresent(proposal -> decision.say(new EmbargoRejected(proposal.number(), party, Optional.empty())));
        counter(answer, it, setting)
                .filter(_ -> waiting.isPresent() || isInForce(it, answer))
                .ifPresent(end -> decision.say(new EmbargoProposed(
                        it.embargo().nextProposal(), end, party, Optional.empty(), Told.responsible(it, setting))));
        return decision.events();
    }

    private static boolean isInForce(VulnerabilityCase it, EmbargoAnswered answer) {
        return it.embargo().pending().isEmpty()
                && it.embargo()
                        .inForce()
                        .filter(proposal -> proposal.number() == answer.proposal())
                        .isPresent();
    }

    private static Optional<Instant> counter(EmbargoAnswered answer, VulnerabilityCase it, Setting setting) {
        return answer.counter()
                .filter(_ -> it.embargo().principals().contains(answer.participant()))
                .filter(end -> end.isAfter(setting.now()) && !EmbargoEnds.isTooLong(it, setting, end))
                .filter(end -> it.embargo().endsAt().filter(end::equals).isEmpty());
    }
}
