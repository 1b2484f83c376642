package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.UUID;

/** Lets a held message into the thread. Nothing is said here: intake admits it, and triage hears of that. */
public record AdmitReply(UUID message) implements CaseCommand {

    static AdmitReply read(Fields fields) {
        return new AdmitReply(fields.uuid("message"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        held(it);
        return decision.events();
    }

    /** The message that waits. */
    Message held(VulnerabilityCase it) {
        return it.thread()
                .held(message)
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NO_SUCH_HELD_REPLY,
                        "The message must wait to be admitted to case %s, but none such waits".formatted(it.id())));
    }
}
