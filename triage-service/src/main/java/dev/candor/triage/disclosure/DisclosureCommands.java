package dev.candor.triage.disclosure;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class DisclosureCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "draft-advisory", DraftAdvisory::read,
                "approve-advisory", ApproveAdvisory::read,
                "schedule-disclosure", ScheduleDisclosure::read,
                "unschedule-disclosure", UnscheduleDisclosure::read,
                "review-approval", ReviewApproval::read,
                "disclose", Disclose::read,
                "revise-advisory", ReviseAdvisory::read,
                "withdraw-advisory", WithdrawAdvisory::read,
                "retry-publication", RetryPublication::read);
    }
}
