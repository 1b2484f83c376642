package dev.candor.triage.console;

import dev.candor.triage.registry.WatchedReleases.WatchedRelease;
import java.time.Instant;
import java.util.List;

/**
 * The page of a case.
 *
 * @param done what was just done; empty otherwise
 * @param chain whether the journal's chain is whole, in words
 * @param refused the form that was just refused, with what was typed
 * @param offered the forms that fit the case as it is
 * @param folded the others
 * @param clocks those that run or were broken
 * @param outcome what became of it besides its fixes
 * @param releases the fixed versions that have a registry to appear in
 */
record CaseSheet(
        CaseView view,
        String done,
        String chain,
        boolean isWhole,
        boolean mayAct,
        List<FormView> refused,
        List<FormView> offered,
        List<FormView> folded,
        List<ClockLine> clocks,
        OutcomeView outcome,
        List<ReleaseSeen> releases) {

    /** A fixed version, and whether its registry shows it. */
    record ReleaseSeen(String release, boolean isSeen, String words) {

        static ReleaseSeen of(WatchedRelease it, Instant now) {
            var asked = it.askedAt()
                    .map(at -> ", asked " + new Moment(at, now).relative())
                    .orElse("");
            return new ReleaseSeen(
                    Shown.line(it.release()), it.seen(), it.seen() ? "seen in its registry" : it.reason() + asked);
        }
    }

    public List<AdvisoryView> advisories() {
        return view.advisory().stream().toList();
    }
}
