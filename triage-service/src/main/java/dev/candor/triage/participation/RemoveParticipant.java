package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Sight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From now on they see nothing. Participants may name themselves: they decline, or leave. */
public record RemoveParticipant(String participant, Optional<String> reason) implements CaseCommand {

    static RemoveParticipant read(Fields fields) {
        return new RemoveParticipant(fields.line("participant"), fields.optionalText("reason", Fields.SHORT_TEXT));
    }

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
        var themselves = participant.equals(setting.account());
        if (!themselves) {
            decision.requireOwnOrLead();
        }
        if (it.participants().find(participant).filter(one -> !one.isRemoved()).isEmpty()) {
            throw Decision.refusal(
                    Refusal.NO_SUCH_PARTICIPANT, "Case %s must have this participant".formatted(it.id()));
        }
        return decision.say(new ParticipantRemoved(participant, themselves, reason.map(Confidential::team)))
                .events();
    }
}
