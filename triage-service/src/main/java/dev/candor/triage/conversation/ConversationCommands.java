package dev.candor.triage.conversation;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class ConversationCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "acknowledge", Acknowledge::read,
                "reply", Reply::read,
                "request-information", RequestInformation::read,
                "note", Note::read,
                "admit-reply", AdmitReply::read);
    }
}
