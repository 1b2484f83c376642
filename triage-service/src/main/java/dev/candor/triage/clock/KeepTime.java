package dev.candor.triage.clock;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.ClockWarned;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ClockEvent.ReporterReminded;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.LongText;
import dev.candor.policy.Policy;
import dev.candor.policy.Reason;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/** What the clock asks for: everything is said whose instant has come, and what follows from it is done. */
record KeepTime() implements CaseCommand {

    private static final String UNANSWERED =
            "We asked you for more information and have not heard from you, so we close this report for now."
                    + " Write to us whenever you like, and we look at it again.";

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var due =
                Marks.of(it, new DueTimes(setting.promises(), it.report().at())).dueAt(setting.now());
        var decision = Decision.on(it, setting);
        for (var mark : due) {
            say(decision, mark, isLatest(mark, due), setting);
        }
        return decision.events();
    }

    /** After an outage one mail tells how a clock stands, and one reminds, not one for each mark that was passed. */
    private static boolean isLatest(Mark mark, List<Mark> due) {
        return due.stream()
                .filter(it -> it.run().equals(mark.run()))
                .filter(it -> it instanceof Mark.Breach || it.getClass().equals(mark.getClass()))
                .toList()
                .getLast()
                .equals(mark);
    }

    private static void say(Decision decision, Mark mark, boolean latest, Setting setting) {
        var run = mark.run();
        var alerts = new Alerts(decision.soFar(), setting);
        switch (mark) {
            case Mark.Warning it ->
                decision.say(new ClockWarned(
                        run.clock(),
                        run.number(),
                        it.threshold(),
                        it.due(),
                        latest ? alerts.warned(run.clock(), it.threshold()) : List.of()));
            case Mark.Reminder it -> {
                if (latest) {
                    decision.say(new ReporterReminded(
                            run.startedAt(), it.due(), decision.soFar().report().reporter()));
                }
            }
            case Mark.Breach it -> {
                decision.say(new ClockBreached(
                        run.clock(),
                        run.number(),
                        it.at(),
                        run.isRunning() ? alerts.breached(run.clock()) : List.of()));
                if (run.isRunning()) {
                    follow(decision, run.clock(), setting);
                }
            }
        }
    }

    private static void follow(Decision decision, ClockName clock, Setting setting) {
        var it = decision.soFar();
        if (clock == ClockName.ASSIGNMENT) {
            it.handling()
                    .asked()
                    .ifPresent(account -> decision.say(
                            new AssignmentLapsed(account, LapseReason.NOT_ACCEPTED, new Alerts(it, setting).leads())));
            decision.askingNext();
        }
        if (clock == ClockName.NEED_INFO
                && it.state() == CaseState.NEEDS_INFO
                && setting.promises().clocks().needInfoCloses()) {
            decision.say(unanswered(it, setting.policy())).endingEmbargo(EmbargoEnd.REJECTED);
        }
    }

    private static Rejected unanswered(VulnerabilityCase it, Policy policy) {
        var reason = policy.reasons().stream()
                .filter(known -> known.outcome().equals("no-information"))
                .findFirst();
        return new Rejected(
                RejectionReason.NO_INFORMATION,
                reason.map(Reason::code),
                LongText.of(Confidential.report(reason.map(Reason::text).orElse(UNANSWERED))),
                Optional.empty(),
                it.report().reporter());
    }
}
