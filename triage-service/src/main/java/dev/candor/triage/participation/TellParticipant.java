package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Words to a participant who agreed to the terms. */
public record TellParticipant(String participant, String text) implements CaseCommand {

    static TellParticipant read(Fields fields) {
        return new TellParticipant(fields.line("participant"), fields.text("text", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var told = it.participants()
                .find(participant)
                .filter(one -> !one.isRemoved())
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NO_SUCH_PARTICIPANT, "Case %s must have this participant".formatted(it.id())));
        if (!told.hasJoined()) {
            throw Decision.refusal(
                    Refusal.TERMS_NOT_ACCEPTED,
                    "%s must have accepted the terms before anything is told".formatted(told.id()));
        }
        Limits.requireKept(it, told);
        return decision.say(new ParticipantTold(told.id(), LongText.of(Confidential.report(text)), told.to()))
                .events();
    }
}
