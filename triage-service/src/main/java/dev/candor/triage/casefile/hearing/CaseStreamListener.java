package dev.candor.triage.casefile.hearing;

import dev.candor.events.CaseId;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.NotYet;
import dev.candor.journal.StreamListener;
import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.people.mailbox.HearMailbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What other services say about a case becomes part of it, and the desk answers by itself where the policy says so. A
 * report under a policy unknown here waits for that.
 */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    private final CaseRepository cases;
    private final PolicyVersions policies;
    private final React react;
    private final LinkToOrigin linkToOrigin;
    private final HearMailbox hearMailbox;

    CaseStreamListener(
            CaseRepository cases,
            PolicyVersions policies,
            React react,
            LinkToOrigin linkToOrigin,
            HearMailbox hearMailbox) {
        this.cases = cases;
        this.policies = policies;
        this.react = react;
        this.linkToOrigin = linkToOrigin;
        this.hearMailbox = hearMailbox;
    }

    @Override
    public boolean waitsForReport() {
        return true;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return CaseId.parse(heard.subject()).isPresent() ? onCase(heard) : hearMailbox.on(heard);
    }

    private Uni<Void> onCase(Recorded heard) {
        var known = heard.sequence() == 1 && heard.event() instanceof ReportReceived
                ? requirePolicy(heard)
                : Uni.createFrom().voidItem();
        // The journal holds this event already, and perhaps later ones of the same batch: the case is theirs too.
        return known.chain(() -> cases.get(new CaseId(heard.subject())))
                .chain(it -> react.to(heard, it))
                .chain(cases::project)
                .chain(() -> linkToOrigin.link(heard));
    }

    private Uni<Void> requirePolicy(Recorded report) {
        var hash = report.policyVersion()
                .orElseThrow(() -> new IllegalArgumentException("A report must name the version of its policy"));
        return policies.version(hash)
                .map(known -> known.orElseThrow(() -> new NotYet("Policy version %s is not here".formatted(hash))))
                .replaceWithVoid();
    }
}
