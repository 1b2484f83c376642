package dev.candor.triage.casefile;

import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * One party of an embargo.
 *
 * @param kind what a participant was let in for; nothing for the team and the reporter
 * @param joined whether a participant agreed to the terms
 * @param limit until when at most they keep a secret, UTC
 * @param to how mail reaches a participant
 */
public record EmbargoParty(
        Consent consent,
        Optional<ParticipantKind> kind,
        boolean joined,
        Optional<Instant> limit,
        Optional<Recipient> to) {

    static EmbargoParty principal() {
        return new EmbargoParty(Consent.NO_EMBARGO, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static EmbargoParty invited(ParticipantInvited event, boolean underEmbargo) {
        return new EmbargoParty(
                underEmbargo ? Consent.INVITED : Consent.NO_EMBARGO,
                Optional.of(event.kind()),
                false,
                event.limit(),
                event.to());
    }

    /** The team or the reporter. */
    public boolean isPrincipal() {
        return kind.isEmpty();
    }

    /** The terms hold the embargo as it is: who agrees to them agrees to it. */
    EmbargoParty joins() {
        var agreed = consent == Consent.INVITED ? Consent.SIGNATORY : consent;
        return new EmbargoParty(agreed, kind, true, limit, to);
    }

    EmbargoParty then(Consent.Trigger trigger) {
        return new EmbargoParty(consent.after(trigger).orElse(consent), kind, joined, limit, to);
    }
}
