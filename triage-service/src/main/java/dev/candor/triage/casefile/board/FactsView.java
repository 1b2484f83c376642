package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.Facts;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people established about a case.
 *
 * @param embargoKept what was decided about the embargo of an exploited matter
 */
public record FactsView(
        Optional<Known> isPublic,
        Optional<Known> exploitPublic,
        Optional<Known> exploited,
        Optional<Boolean> embargoKept,
        Optional<String> cve,
        Optional<String> cveAssigner,
        List<HandedIn> submissions) {

    /** A fact with its evidence. */
    public record Known(Instant since, String evidence, String by, Instant recordedAt) {}

    /** A report that the Cyber Resilience Act demands. */
    public record HandedIn(String report, Instant submittedAt, String reference, String by) {}

    static FactsView of(Facts it) {
        return new FactsView(
                it.isPublic().map(FactsView::known),
                it.exploitPublic().map(FactsView::known),
                it.exploited().map(FactsView::known),
                it.decided().map(Facts.ExploitationDecision::kept),
                it.cve().map(Facts.Cve::id),
                it.cve().map(Facts.Cve::assigner),
                it.submissions().stream()
                        .map(done -> new HandedIn(
                                Fields.wordOf(done.report()),
                                done.submittedAt(),
                                done.reference().or(""),
                                done.by()))
                        .toList());
    }

    private static Known known(Facts.Established it) {
        return new Known(it.since(), it.evidence().or(""), it.by(), it.recordedAt());
    }
}
