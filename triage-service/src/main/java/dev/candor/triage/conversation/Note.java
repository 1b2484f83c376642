package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A word among the team; it never leaves it. */
public record Note(String text) implements CaseCommand {

    static Note read(Fields fields) {
        return new Note(fields.text("text", Fields.LONG_TEXT));
    }

    @Override
    public Set<ParticipantKind> openTo() {
        return EnumSet.allOf(ParticipantKind.class);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .say(new NoteAdded(LongText.of(Confidential.team(text))))
                .events();
    }
}
