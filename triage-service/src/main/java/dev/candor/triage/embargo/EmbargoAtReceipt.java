package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.events.Channel;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every report comes under the embargo that the policy publishes, without anybody's word. An earlier date that the
 * reporter stated is the end, and the policy's becomes a revision that they are asked about. Claims change nothing:
 * a matter that is said to be public is under embargo until a person has looked.
 */
@ApplicationScoped
class EmbargoAtReceipt implements Reaction {

    @Override
    public boolean concerns(Event event) {
        return event instanceof ReportReceived;
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        return heard.event() instanceof ReportReceived report
                        && it.embargo().state() == Embargo.State.NONE
                        && !isPublic(report)
                ? agreed(report, it, setting)
                : List.of();
    }

    /** The team itself says so, of a case that it opened. */
    private static boolean isPublic(ReportReceived report) {
        return report.channel() == Channel.TEAM
                && report.source().filter(TeamSource.PUBLIC::equals).isPresent();
    }

    private static List<CaseEvent> agreed(ReportReceived report, VulnerabilityCase it, Setting setting) {
        var ours = EmbargoEnds.standard(it, setting);
        var theirs = report.claims()
                .plannedPublication()
                .filter(planned -> planned.isAfter(setting.now()) && planned.isBefore(ours));
        if (theirs.isEmpty() && !ours.isAfter(setting.now())) {
            return List.of();
        }
        var decision = Decision.on(it, setting)
                .say(proposed(1, theirs.orElse(ours), theirs.isPresent() ? Embargo.REPORTER : Embargo.POLICY))
                .say(new EmbargoAccepted(1, Embargo.POLICY, false));
        return theirs.isPresent()
                ? decision.say(new EmbargoProposed(
                                2,
                                ours,
                                Embargo.POLICY,
                                Optional.empty(),
                                it.report().reporter().stream().toList()))
                        .events()
                : decision.events();
    }

    private static EmbargoProposed proposed(int number, Instant end, String by) {
        return new EmbargoProposed(number, end, by, Optional.empty(), List.of());
    }
}
