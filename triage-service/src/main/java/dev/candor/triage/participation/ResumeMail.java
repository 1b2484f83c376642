package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.ParticipantEvent.MailResumed;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Somebody whom mail did not reach is written to again, at the address that they have. */
public record ResumeMail(String whom) implements CaseCommand {

    static ResumeMail read(Fields fields) {
        return new ResumeMail(fields.line("whom"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.deliveries().missed().contains(whom)) {
            throw Decision.refusal(
                    Refusal.NOT_MISSED, "The latest mail of case %s to them must not have arrived".formatted(it.id()));
        }
        return decision.say(new MailResumed(whom)).events();
    }
}
