package dev.candor.triage.casefile;

import dev.candor.events.ParticipantEvent;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;

/**
 * Who is let in on a case besides its team.
 *
 * @param restricted whether only leads and participants see the case
 */
public record Participants(boolean restricted) {

    static final Participants NONE = new Participants(false);

    Participants after(Recorded recorded, ParticipantEvent event) {
        return this;
    }

    Participants after(Recorded recorded, ReportEvent event) {
        return this;
    }
}
