package dev.candor.triage.casefile;

import dev.candor.events.CaseId;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.NotYet;
import dev.candor.journal.StreamListener;
import dev.candor.policy.inforce.PolicyVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What other services say about a case becomes part of it. A report under a policy unknown here waits for that. */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    private final CaseRepository cases;
    private final PolicyVersions policies;

    CaseStreamListener(CaseRepository cases, PolicyVersions policies) {
        this.cases = cases;
        this.policies = policies;
    }

    @Override
    public boolean waitsForReport() {
        return true;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        if (heard.sequence() == 1 && heard.event() instanceof ReportReceived) {
            return requirePolicy(heard).chain(() -> cases.project(VulnerabilityCase.openedBy(heard)));
        }
        // The journal holds this event already, and perhaps later ones of the same batch: the case is theirs too.
        return cases.get(new CaseId(heard.subject())).chain(cases::project);
    }

    private Uni<Void> requirePolicy(Recorded report) {
        var hash = report.policyVersion()
                .orElseThrow(() -> new IllegalArgumentException("A report must name the version of its policy"));
        return policies.version(hash)
                .map(known -> known.orElseThrow(() -> new NotYet("Policy version %s is not here".formatted(hash))))
                .replaceWithVoid();
    }
}
