package dev.candor.triage.clock;

import dev.candor.events.CaseEvent;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case told from its report on, by a clock that goes where the story goes. What clocks say, they say on their way. */
final class Story {

    private final Policy policy;
    private final Instant start;
    private final List<Recorded> entries = new ArrayList<>();
    private VulnerabilityCase it;
    private Instant now;
    private boolean isAway;

    Story(Policy policy, Instant start) {
        this.policy = policy;
        this.start = start;
        now = start;
        var report = Cases.recorded(
                1, "reporter", start, Cases.received().entries().getFirst().event());
        entries.add(report);
        it = VulnerabilityCase.openedBy(report);
    }

    /** Goes to a time of a day of the story; the first day is 0. */
    Story day(int day, String time) {
        var then = start.truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(day))
                .plus(Duration.between(LocalTime.MIN, LocalTime.parse(time)));
        for (var next = nextMark(); next.isPresent() && !next.get().isAfter(then); next = nextMark()) {
            now = next.get().isAfter(now) ? next.get() : now;
            marks().forEach(event -> record("triage", event));
        }
        now = then;
        return this;
    }

    /** From now on nothing looks at the clocks, until it is back. */
    Story serviceStops() {
        isAway = true;
        return this;
    }

    Story serviceIsBack() {
        isAway = false;
        return this;
    }

    Story asks(String account, String command) {
        return asks(account, command, SampleCommands.plainest().get(command));
    }

    Story asks(String account, String command, Map<String, ?> fields) {
        SampleCommands.command(command, fields).decide(it, setting(account)).forEach(event -> record(account, event));
        return this;
    }

    Story says(String actor, Event event) {
        record(actor, event);
        return this;
    }

    VulnerabilityCase it() {
        return it;
    }

    List<Recorded> entries() {
        return List.copyOf(entries);
    }

    Instant now() {
        return now;
    }

    Evidence evidence() {
        return Evidence.of(it, new DueTimes(policy, start), now);
    }

    /** When a clock has something to say; nothing while nobody looks at them. */
    private Optional<Instant> nextMark() {
        return Optional.<Instant>empty().filter(_ -> !isAway);
    }

    private List<CaseEvent> marks() {
        return List.of();
    }

    private void record(String actor, Event event) {
        var entry = Cases.recorded(it.sequence() + 1, actor, now, event);
        entries.add(entry);
        it = it.after(entry);
    }

    private Setting setting(String account) {
        var roles = Cases.by(account).actor().roles();
        return new Setting(new Actor(account, roles), Cases.TEAM, policy, policy, Map.of(), now);
    }
}
