package dev.candor.triage.outcome;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.Optional;

/**
 * The first contact with maintainers of something else: that there is a report for them, and an invitation to its
 * terms. Detail comes only after they accepted those. The reporter's choice of who tells them is respected.
 *
 * @param withoutName the reporter's name stays here, whatever they chose
 */
record UpstreamNotice(Maintainers maintainers, boolean withoutName) {

    Decision sayOn(Decision decision, VulnerabilityCase it, Setting setting) {
        var known = maintainers.with(setting.policy());
        var name = known.nameOrRefuse("name");
        var mail = known.mailOrRefuse();
        if (it.outcome().upstream().stream().anyMatch(told -> told.purl().equals(known.purl()))) {
            throw Decision.refusal(
                    Refusal.UPSTREAM_ALREADY_NOTIFIED,
                    "The maintainers of %s must be told once, and they were told of case %s already"
                            .formatted(known.purl(), it.id()));
        }
        var nameless = staysNameless(it);
        // No account begins with a digit, so nobody can sign in as one of them.
        var participant = "%d-upstream".formatted(it.outcome().upstream().size() + 1);
        var to = new Recipient(
                participant, Confidential.person(mail), Optional.of(Confidential.person(name)), Optional.empty());
        return decision.say(new UpstreamNotified(participant, known.purl(), nameless, to))
                .say(new ParticipantInvited(
                        participant,
                        ParticipantKind.MAINTAINER,
                        Confidential.person(name),
                        LongText.of(
                                Confidential.report(setting.policy().embargo().terms())),
                        Optional.empty(),
                        Optional.of(to)));
    }

    private boolean staysNameless(VulnerabilityCase it) {
        if (!it.report().hasReporter()) {
            return true;
        }
        var choice = it.outcome().forwarding();
        if (choice.isEmpty() && !withoutName) {
            throw Decision.refusal(
                    Refusal.FORWARDING_NOT_CHOSEN,
                    "The reporter of case %s must choose how it is passed on, or be left unnamed".formatted(it.id()));
        }
        return choice.filter(Forwarding.FORWARD::equals).isEmpty() || withoutName;
    }

    /** Refused where the reporter wants to tell them. */
    static void requireLeave(VulnerabilityCase it) {
        if (it.outcome().forwarding().filter(Forwarding.MYSELF::equals).isPresent()) {
            throw Decision.refusal(
                    Refusal.REPORTER_FORWARDS,
                    "The reporter of case %s must tell the maintainers, as they chose to".formatted(it.id()));
        }
    }
}
