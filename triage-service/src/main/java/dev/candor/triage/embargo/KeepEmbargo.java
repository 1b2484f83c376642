package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What time alone does to an embargo: it ends at its instant, and silence agrees to a revision. Its end discloses
 * nothing and never slides; the case asks for a decision.
 */
record KeepEmbargo() implements CaseCommand {

    // The clock that alerts the team of the end, and a disclosure set for the same instant, go first.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** When there is something to do next. */
    static Optional<Instant> dueAt(VulnerabilityCase it, Policy policy) {
        return it.state() == CaseState.CLOSED
                ? Optional.empty()
                : Stream.concat(it.embargo().endsAt().stream(), Silence.countsFrom(it.embargo(), policy).stream())
                        .min(Instant::compareTo);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting);
        if (isOver(it, setting.now())) {
            return decision.endingEmbargo(EmbargoEnd.INSTANT).events();
        }
        var counts = Silence.countsFrom(it.embargo(), setting.policy())
                .filter(at -> !at.isAfter(setting.now()))
                .isPresent();
        if (counts) {
            var proposal = it.embargo().pending().orElseThrow().number();
            Silence.of(it.embargo()).forEach(party -> Agreement.accept(decision, proposal, party, true));
        }
        return decision.events();
    }

    private static boolean isOver(VulnerabilityCase it, Instant now) {
        return it.embargo()
                .endsAt()
                .filter(end -> !end.isAfter(now))
                .filter(end -> !othersGoFirst(it, now) || !now.isBefore(end.plus(PATIENCE)))
                .isPresent();
    }

    private static boolean othersGoFirst(VulnerabilityCase it, Instant now) {
        var isUnmarked = it.clocks().runs().stream()
                .anyMatch(run -> run.clock() == ClockName.EMBARGO
                        && run.isRunning()
                        && run.breach().isEmpty());
        var isBeingDisclosed =
                it.advisory().scheduledAt().filter(at -> !at.isAfter(now)).isPresent()
                        && it.advisory().blocked().isEmpty();
        return isUnmarked || isBeingDisclosed;
    }
}
