package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A case whose events come at chosen instants; the report at {@link Cases#RECEIVED}. */
public final class Timeline {

    public static final Instant START = Cases.RECEIVED;

    private final List<Recorded> entries = new ArrayList<>();
    private VulnerabilityCase it;

    private Timeline(ReportReceived report) {
        var opened = Cases.recorded(1, "reporter", START, report);
        entries.add(opened);
        it = VulnerabilityCase.openedBy(opened);
    }

    public static Timeline received() {
        return of(Cases.received());
    }

    public static Timeline openedByTeam() {
        return of(Cases.openedByTeam());
    }

    /** Acknowledged one hour after the report, and handled by ada. */
    public static Timeline triaging() {
        return received()
                .after(hours(1), "ada", Cases.assigned("ada"), new AssignmentAccepted("ada"))
                .after(hours(1), "ada", acknowledged());
    }

    static Timeline of(ReportReceived report) {
        return new Timeline(report);
    }

    private static Timeline of(Cases cases) {
        return new Timeline((ReportReceived) cases.entries().getFirst().event());
    }

    /** {@code time}: since the report. */
    public Timeline after(Duration time, String actor, Event... events) {
        for (var event : events) {
            at(START.plus(time), actor, event);
        }
        return this;
    }

    public Timeline at(Instant at, String actor, Event event) {
        var entry = Cases.recorded(entries.size() + 1L, actor, at, event);
        entries.add(entry);
        it = it.after(entry);
        return this;
    }

    public VulnerabilityCase build() {
        return it;
    }

    public List<Recorded> entries() {
        return List.copyOf(entries);
    }

    /** The only run of a clock, or its last. */
    public ClockRun run(ClockName clock) {
        return runs(clock).getLast();
    }

    public List<ClockRun> runs(ClockName clock) {
        return it.clocks().runs().stream().filter(run -> run.clock() == clock).toList();
    }

    public static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    public static Duration days(int days) {
        return Duration.ofDays(days);
    }

    public static Acknowledged acknowledged() {
        return new Acknowledged(Channel.MAIL, Optional.of(Cases.text("Thank you.")), Optional.empty());
    }

    public static ReplySent reply() {
        return new ReplySent(Cases.text("We look into it."), false, Optional.empty(), Optional.empty());
    }

    public static ReplySent replyNaming(Instant next) {
        return new ReplySent(Cases.text("We look into it."), false, Optional.of(next), Optional.empty());
    }

    public static ReplySent detailedReply() {
        return new ReplySent(Cases.text("This is how it goes on."), true, Optional.empty(), Optional.empty());
    }

    public static ReporterReplied reporterWrites() {
        return new ReporterReplied(
                new UUID(4, 4), Channel.MAIL, Cases.text("More."), List.of(), Optional.empty(), Set.of());
    }

    public static Rejected rejected(RejectionReason reason) {
        return new Rejected(
                reason, Optional.empty(), Cases.text("It is not for us."), Optional.empty(), Optional.empty());
    }

    public static Deferred deferredUntil(Instant review) {
        return new Deferred(review, Cases.text("Later."), Optional.empty());
    }

    /** The published default holds without anybody's word. */
    public static Event[] embargoUntil(Instant end) {
        return new Event[] {
            new EmbargoProposed(1, end, "policy", Optional.empty(), List.of()), new EmbargoAccepted(1, "policy", false)
        };
    }
}
