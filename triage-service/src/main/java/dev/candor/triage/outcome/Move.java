package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.Handling;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another project's matter. The case goes there as it stands and keeps its promises; it gets an id there, and the old
 * one stays valid. Whoever handled it hands it to the other team, except the one who moves it.
 */
public record Move(String project, Answer answer) implements CaseCommand {

    static Move read(Fields fields) {
        return new Move(fields.line("project"), Answer.read(fields));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = BeforeOutcome.on(it, setting);
        if (project.equals(it.project())) {
            throw Decision.refusal(
                    Refusal.SAME_PROJECT,
                    "Case %s must go to another project, but %s is its own".formatted(it.id(), project));
        }
        if (setting.actor().roleIn(project).filter(Move::handlesCases).isEmpty()) {
            throw Decision.refusal(
                    Refusal.NOT_YOUR_PROJECT, "Case %s must go to a project whose cases you handle".formatted(it.id()));
        }
        var text = answer.on(it);
        decision.acknowledging();
        leaving(it.handling(), setting.account())
                .forEach(account ->
                        decision.say(new AssignmentLapsed(account, LapseReason.REMOVED_FROM_CASE, List.of())));
        return decision.say(new Moved(project, text, it.report().reporter())).events();
    }

    private static boolean handlesCases(Role role) {
        return role == Role.HANDLER || role == Role.LEAD;
    }

    private static List<String> leaving(Handling handling, String mover) {
        return Stream.of(handling.handler(), handling.asked(), handling.deputy())
                .flatMap(Optional::stream)
                .filter(account -> !account.equals(mover))
                .distinct()
                .toList();
    }
}
