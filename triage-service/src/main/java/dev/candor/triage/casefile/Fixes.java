package dev.candor.triage.casefile;

import dev.candor.events.Assessment;
import dev.candor.events.CaseEvent.FixLineNotAffected;
import dev.candor.events.CaseEvent.FixLinePrepared;
import dev.candor.events.CaseEvent.FixLineReleased;
import dev.candor.events.CaseEvent.FixLineReopened;
import dev.candor.events.CaseEvent.FixLineWaived;
import dev.candor.events.CaseEvent.VariantAnalysisCompleted;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.ReleaseLineFix.State;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is affected, and each affected release line's remedy.
 *
 * @param lines every line that was ever affected, by name; only those of the assessment count
 */
public record Fixes(
        Optional<Assessment> assessment,
        Map<String, ReleaseLineFix> lines,
        Optional<VariantAnalysisCompleted> variantAnalysis) {

    static final Fixes NONE = new Fixes(Optional.empty(), Map.of(), Optional.empty());

    /** The remedies of the lines that the assessment names, by name. */
    public List<ReleaseLineFix> affected() {
        return affectedBy(assessment).stream()
                .flatMap(it -> Optional.ofNullable(lines.get(it)).stream())
                .toList();
    }

    public Optional<ReleaseLineFix> affectedLine(String name) {
        return affected().stream().filter(it -> it.line().equals(name)).findFirst();
    }

    /** Maintained lines whose fix is neither prepared nor waived. */
    public List<String> open(Predicate<String> maintained) {
        return names(maintained, it -> it.state() == State.OPEN);
    }

    /** Maintained lines whose fix is neither released nor waived. */
    public List<String> unfinished(Predicate<String> maintained) {
        return names(maintained, it -> !it.state().isFinished());
    }

    /** Maintained lines that have a fix. */
    public List<String> fixed(Predicate<String> maintained) {
        return names(maintained, it -> it.state() == State.PREPARED || it.state() == State.RELEASED);
    }

    /** Whether every affected maintained line is prepared or waived, and the variant analysis is done or waived. */
    public boolean arePrepared(Predicate<String> maintained) {
        return variantAnalysis.isPresent() && open(maintained).isEmpty();
    }

    /** The maintained lines that another assessment would add to the open ones. */
    public List<String> openedBy(Assessment other, Predicate<String> maintained) {
        var before = affected().stream()
                .filter(it -> it.state() != State.NOT_AFFECTED)
                .map(ReleaseLineFix::line)
                .toList();
        return after(Confidential.advisory(other), Instant.EPOCH).open(maintained).stream()
                .filter(it -> !before.contains(it))
                .toList();
    }

    Fixes after(Confidential<Assessment> assessed, Instant at) {
        var known = new TreeMap<>(lines);
        // A line that is assessed as affected again is no longer "not affected"; other remedies stand.
        affectedBy(assessed.read())
                .forEach(line -> known.compute(
                        line,
                        (name, before) -> before == null || before.state() == State.NOT_AFFECTED
                                ? ReleaseLineFix.open(name, at)
                                : before));
        return new Fixes(assessed.read(), Collections.unmodifiableMap(known), variantAnalysis);
    }

    Fixes after(VariantAnalysisCompleted event) {
        return new Fixes(assessment, lines, Optional.of(event));
    }

    Fixes after(FixLinePrepared event, Instant at) {
        return change(event.line(), at, it -> it.prepared(event.change(), event.publicChange(), at));
    }

    Fixes after(FixLineWaived event, Instant at) {
        return change(event.line(), at, it -> it.inState(State.WAIVED, event.reason(), at));
    }

    Fixes after(FixLineNotAffected event, Instant at) {
        return change(event.line(), at, it -> it.inState(State.NOT_AFFECTED, event.reason(), at));
    }

    Fixes after(FixLineReopened event, Instant at) {
        return change(event.line(), at, it -> it.inState(State.OPEN, event.reason(), at));
    }

    Fixes after(FixLineReleased event, Instant at) {
        return change(event.line(), at, it -> it.released(event.version(), event.attestation(), at));
    }

    private Fixes change(String line, Instant at, UnaryOperator<ReleaseLineFix> change) {
        var changed = new TreeMap<>(lines);
        changed.put(line, change.apply(lines.getOrDefault(line, ReleaseLineFix.open(line, at))));
        return new Fixes(assessment, Collections.unmodifiableMap(changed), variantAnalysis);
    }

    private List<String> names(Predicate<String> maintained, Predicate<ReleaseLineFix> which) {
        return affected().stream()
                .filter(it -> maintained.test(it.line()))
                .filter(which)
                .map(ReleaseLineFix::line)
                .toList();
    }

    private static TreeSet<String> affectedBy(Optional<Assessment> assessment) {
        var names = new TreeSet<String>();
        assessment.ifPresent(it ->
                it.affected().forEach(affected -> affected.ranges().forEach(range -> names.add(range.line()))));
        return names;
    }
}
