package dev.candor.triage.embargo;

import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Told;

/** An end counts once the team and, where the case has one, the reporter have agreed to it. */
final class Agreement {

    private Agreement() {}

    /** A party agrees; if nobody else's word is needed, the end is the embargo's. */
    static Decision accept(Decision decision, int proposal, String by, boolean bySilence) {
        return settle(decision.say(new EmbargoAccepted(proposal, by, bySilence)), proposal);
    }

    /** A revision that everybody agrees to counts from now on. */
    static Decision settle(Decision decision, int number) {
        var embargo = decision.soFar().embargo();
        var agreed = embargo.proposal(number)
                .filter(EmbargoProposal::isOpen)
                .filter(_ -> embargo.state() == Embargo.State.REVISE)
                .filter(embargo::isAgreed);
        agreed.ifPresent(it -> decision.say(new EmbargoRevised(number, it.endsAt(), Told.outside(decision.soFar()))));
        return decision;
    }
}
