package dev.candor.triage.casefile.hearing;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lets a disclosed case know of the follow-up that was opened from it, once. */
@ApplicationScoped
class LinkToOrigin {

    private final CaseRepository cases;
    private final Journal journal;

    LinkToOrigin(CaseRepository cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    Uni<Void> link(Recorded heard) {
        return followedUp(heard)
                .map(origin -> journal.hold(origin.value())
                        .chain(() -> cases.find(origin))
                        .chain(found -> found.filter(it -> !knows(it, heard.subject()))
                                .map(it -> say(it, heard))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> say(VulnerabilityCase it, Recorded heard) {
        var link = new CaseLinked(heard.subject(), CaseRelation.FOLLOW_UP, Optional.empty(), Optional.empty());
        var because = new Circumstances("triage", it.report().policyVersion(), Optional.of(heard.id()));
        return cases.record(it, because, List.of(link)).replaceWithVoid();
    }

    private static boolean knows(VulnerabilityCase it, String followUp) {
        return it.outcome().kin().links(CaseRelation.FOLLOW_UP).stream()
                .anyMatch(link -> link.other().equals(followUp));
    }

    private static Optional<CaseId> followedUp(Recorded heard) {
        return heard.event() instanceof ReportReceived report
                ? report.origin()
                        .filter(it -> it.relation() == CaseRelation.FOLLOW_UP)
                        .map(Origin::caseId)
                        .map(CaseId::new)
                : Optional.empty();
    }
}
