package dev.candor.triage.participation;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class ParticipationCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "invite-participant", InviteParticipant::read,
                "accept-invitation", _ -> new AcceptInvitation(),
                "tell-participant", TellParticipant::read,
                "remove-participant", RemoveParticipant::read,
                "resume-mail", ResumeMail::read,
                "restrict", Restrict::read,
                "record-credit", RecordCredit::read);
    }
}
