package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The team proposes an end; while an embargo is on, a revision of it. It counts once the reporter agrees, and at once
 * where the case has none.
 *
 * @param end the policy's default when empty
 * @param reason for the parties
 */
public record ProposeEmbargo(Optional<Instant> end, Optional<String> reason) implements CaseCommand {

    static ProposeEmbargo read(Fields fields) {
        return new ProposeEmbargo(fields.optionalInstant("end"), fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting)
                .require(
                        RECEIVED,
                        TRIAGING,
                        NEEDS_INFO,
                        CONFIRMED,
                        FIXING,
                        FIX_PREPARED,
                        SCHEDULED,
                        REDIRECTED,
                        DEFERRED);
        requirePossible(it);
        var wanted = end.orElseGet(() -> EmbargoEnds.standard(it, setting));
        requireUsable(it, setting, wanted);
        var number = it.embargo().nextProposal();
        decision.say(new EmbargoProposed(
                number, wanted, setting.account(), reason.map(Confidential::report), Told.outside(it)));
        var embargo = decision.soFar().embargo();
        var isAgreed = embargo.pending().filter(embargo::isAgreed).isPresent();
        return embargo.state() == Embargo.State.PROPOSED && isAgreed
                ? Agreement.accept(decision, number, setting.account(), false).events()
                : Agreement.settle(decision, number).events();
    }

    private static void requirePossible(VulnerabilityCase it) {
        if (it.embargo().state() == Embargo.State.EXITED) {
            throw Decision.refusal(
                    Refusal.EMBARGO_OVER, "The embargo of case %s has ended and does not come back".formatted(it.id()));
        }
        if (!it.embargo().isActive() && (it.isPublic() || it.facts().forbidAnEmbargo())) {
            throw Decision.refusal(
                    Refusal.EMBARGO_NOT_POSSIBLE,
                    "An embargo of case %s needs a secret, but the matter or an exploit is public, or it is exploited"
                            .formatted(it.id()));
        }
    }

    private static void requireUsable(VulnerabilityCase it, Setting setting, Instant wanted) {
        EmbargoEnds.requireAhead(it.id(), setting, wanted);
        if (EmbargoEnds.isTooLong(it, setting, wanted)) {
            throw Decision.refusal(
                    Refusal.EMBARGO_TOO_LONG,
                    "The embargo of case %s must end by %s, as its policy says"
                            .formatted(
                                    it.id(),
                                    it.report()
                                            .at()
                                            .plus(setting.promises()
                                                    .embargo()
                                                    .longest()
                                                    .orElseThrow())));
        }
        if (it.embargo().endsAt().filter(wanted::equals).isPresent()
                || it.embargo()
                        .pending()
                        .map(EmbargoProposal::endsAt)
                        .filter(wanted::equals)
                        .isPresent()) {
            throw Decision.refusal(
                    Refusal.ALREADY_AGREED,
                    "An end of case %s must be proposed that is not the embargo's or proposed already"
                            .formatted(it.id()));
        }
    }
}
