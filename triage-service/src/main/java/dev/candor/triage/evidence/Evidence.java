package dev.candor.triage.evidence;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The evidence sheet of a case: how every promise stands, at an instant. It holds times, accounts and names of clocks,
 * never a word of the report.
 *
 * @param promises the version of the policy that the case keeps
 * @param receivedUnder another version, where a lead put the case under the promises of a later one
 * @param runs what was promised, in the order in which the clocks started
 * @param voided what turned out never to be a promise; in no count
 */
public record Evidence(
        String caseId,
        String project,
        CaseState state,
        Instant receivedAt,
        Instant at,
        String promises,
        Optional<String> receivedUnder,
        List<JudgedRun> runs,
        List<JudgedRun> voided) {

    public static Evidence of(VulnerabilityCase it, DueTimes times, Instant now) {
        return new Evidence(
                it.id().value(),
                it.project(),
                it.state(),
                it.report().at(),
                now,
                times.promises().hash(),
                it.clocks().rebasedTo().flatMap(_ -> it.report().policyVersion()),
                judged(it, times, now, false),
                judged(it, times, now, true));
    }

    private static List<JudgedRun> judged(VulnerabilityCase it, DueTimes times, Instant now, boolean isVoid) {
        return it.clocks().runs().stream()
                .map(run -> JudgedRun.of(run, times, now))
                .filter(JudgedRun::isPromised)
                .filter(run -> (run.standing() == Standing.VOID) == isVoid)
                .toList();
    }

    public long count(Standing standing) {
        return runs.stream().filter(it -> it.standing() == standing).count();
    }

    /** What to look at first: the longest overdue, else what is due next. */
    public Optional<JudgedRun> mostUrgent() {
        return runs.stream()
                .filter(it -> it.standing() == Standing.OVERDUE || it.standing() == Standing.OPEN)
                .filter(it -> it.brokenAt().isPresent())
                .min(Comparator.comparing(it -> it.brokenAt().orElseThrow()));
    }
}
