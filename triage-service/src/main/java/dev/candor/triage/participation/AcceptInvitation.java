package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Sight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Somebody who was asked in agrees to the terms, and reads the case from then on. */
public record AcceptInvitation() implements CaseCommand {

    @Override
    public Sight needs() {
        return Sight.TERMS;
    }

    @Override
    public Set<ParticipantKind> openTo() {
        return EnumSet.allOf(ParticipantKind.class);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var invited = it.participants()
                .find(setting.account())
                .filter(one -> it.participants().isInvited(one.id()))
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NOT_INVITED, "You must be asked in on case %s to accept".formatted(it.id())));
        Limits.requireKept(it, invited);
        return decision.say(new ParticipantJoined(invited.id())).events();
    }
}
