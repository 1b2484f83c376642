package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.Event;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Somebody without an account answered the terms on their own page: from then on they are let in, or out. */
@ApplicationScoped
public class HearTerms implements Reaction {

    @Override
    public boolean concerns(Event event) {
        return event instanceof TermsAnswered;
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        if (!(heard.event() instanceof TermsAnswered answer)) {
            return List.of();
        }
        return it.participants()
                .find(answer.participant())
                .filter(one -> !one.hasAccount() && one.isInvited())
                .<CaseEvent>map(one -> answer.accepted()
                        ? new ParticipantJoined(one.id())
                        : new ParticipantRemoved(one.id(), true, Optional.empty()))
                .map(List::of)
                .orElse(List.of());
    }
}
