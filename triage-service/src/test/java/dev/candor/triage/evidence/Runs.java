package dev.candor.triage.evidence;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.triage.casefile.CaseClocks;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Breach;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.ClockRun.Pause;
import dev.candor.triage.casefile.ClockRun.Stop;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs of an acknowledgement that began when the report came, and are due 48 hours later. */
public final class Runs {

    public static final Instant START = Cases.RECEIVED;
    public static final Instant DUE = START.plus(Duration.ofHours(48));

    private Runs() {}

    /** A received case whose clocks ran so. */
    public static VulnerabilityCase caseWith(ClockRun... runs) {
        return withClocks(Cases.received().build(), runs);
    }

    public static VulnerabilityCase withClocks(VulnerabilityCase it, ClockRun... runs) {
        return Records.with(it, "clocks", new CaseClocks(List.of(runs), Optional.empty()));
    }

    public static ClockRun running() {
        return running(ClockName.ACKNOWLEDGEMENT);
    }

    public static ClockRun running(ClockName clock) {
        return new ClockRun(
                clock,
                1,
                START,
                new UUID(1, 1),
                List.of(),
                Optional.of(DUE),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    public static ClockRun ended(Duration after, Ending ending) {
        return ended(running(), after, ending);
    }

    public static ClockRun ended(ClockRun it, Duration after, Ending ending) {
        return Records.with(it, "stop", Optional.of(new Stop(START.plus(after), "ada", new UUID(1, 9), ending)));
    }

    public static ClockRun paused(ClockRun it, Duration after, Optional<Duration> until) {
        var pauses = new ArrayList<>(it.pauses());
        pauses.add(new Pause(START.plus(after), until.map(START::plus)));
        return Records.with(
                Records.with(it, "pauses", pauses), "dueAt", until.isPresent() ? it.dueAt() : Optional.empty());
    }

    public static ClockRun breached(ClockRun it) {
        return Records.with(it, "breach", Optional.of(new Breach(DUE, DUE.plusSeconds(600))));
    }

    /** The run as it stands some time after its start; it has used all of that time. */
    public static JudgedRun judged(ClockRun run, Duration after) {
        return judged(run, after, run.dueAt());
    }

    public static JudgedRun judged(ClockRun run, Duration after, Optional<Instant> due) {
        var now = START.plus(after);
        var end = run.stop().map(Stop::at).orElse(now);
        return new JudgedRun(
                run,
                Standing.of(run, due, now),
                due,
                Duration.between(START, end),
                due.map(it -> Duration.between(START, it)),
                now);
    }
}
