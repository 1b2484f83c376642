package dev.candor.triage.casefile.board;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.Outcome;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the case hangs together with others, and what its reporter asked for.
 *
 * @param names its other ids; the last one is what it is called now
 * @param parts the cases that were split off
 * @param forwarding how the reporter wants the maintainers of something else to hear of it
 */
public record OutcomeView(
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> duplicateOf,
        Optional<OriginView> origin,
        List<String> names,
        List<LinkView> links,
        List<String> parts,
        Optional<RedirectionView> redirection,
        List<UpstreamView> upstream,
        Optional<String> forwarding,
        Optional<Instant> reviewAt,
        Optional<RequestView> withdrawal,
        Optional<RequestView> secondLook,
        boolean quarantined,
        Optional<Instant> advisoryWithdrawnAt) {

    /** The case that it came from, and as what. */
    public record OriginView(String caseId, String relation) {}

    /** A case that ended in this one, or follows it up. */
    public record LinkView(String caseId, String relation, Optional<String> credit) {}

    /** Where it was sent to. */
    public record RedirectionView(String purl, String maintainers, Optional<String> page) {}

    /** Maintainers who were told, under the id of their participant. */
    public record UpstreamView(String participant, String purl, boolean withoutReportersName) {}

    /** What the reporter asked for. {@code settled}: the team has answered it. */
    public record RequestView(Instant at, Optional<String> text, boolean settled) {}

    static OutcomeView of(VulnerabilityCase it) {
        var outcome = it.outcome();
        var kin = outcome.kin();
        return new OutcomeView(
                outcome.decision().map(Outcome.Decided::by),
                outcome.decision().map(Outcome.Decided::at),
                kin.duplicateOf().map(CaseId::value),
                kin.origin().map(from -> new OriginView(from.caseId(), Fields.wordOf(from.relation()))),
                kin.names().stream().map(CaseId::value).toList(),
                kin.links().stream()
                        .map(link -> new LinkView(
                                link.other(),
                                Fields.wordOf(link.relation()),
                                link.credit().flatMap(Confidential::read)))
                        .toList(),
                kin.parts().stream().map(CaseId::value).toList(),
                outcome.redirection().map(to -> new RedirectionView(to.purl(), to.maintainers(), to.page())),
                outcome.upstream().stream()
                        .map(told -> new UpstreamView(told.participant(), told.purl(), told.withoutReportersName()))
                        .toList(),
                outcome.forwarding().map(Fields::wordOf),
                outcome.reviewAt(),
                outcome.withdrawal()
                        .map(asked -> new RequestView(
                                asked.at(), asked.reason().flatMap(OutcomeView::words), asked.decided())),
                outcome.secondLook().map(asked -> new RequestView(asked.at(), words(asked.why()), asked.given())),
                outcome.quarantined(),
                outcome.advisoryWithdrawnAt());
    }

    private static Optional<String> words(LongText text) {
        return text.text().read();
    }
}
