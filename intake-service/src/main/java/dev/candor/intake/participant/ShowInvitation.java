package dev.candor.intake.participant;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.Participation;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows participants their part in a case, as long as they have one. */
@ApplicationScoped
class ShowInvitation {

    private final CaseQuery cases;
    private final Journal journal;
    private final Transactions transactions;
    private final Policies policies;

    ShowInvitation(CaseQuery cases, Journal journal, Transactions transactions, Policies policies) {
        this.cases = cases;
        this.journal = journal;
        this.transactions = transactions;
        this.policies = policies;
    }

    /** Somebody's part, and what the page calls the project. */
    record Shown(Participation of, String projectName, Invitation invitation) {}

    /** Whose token it is; fails with {@link NoSuchInvitation} alike for an unknown one and for one that was ended. */
    Uni<Participation> open(String token) {
        return cases.byReplyToken(token)
                .map(found -> found.filter(it -> !it.participant().equals(NewReport.REPORTER) && !it.isMembers())
                        .orElseThrow(NoSuchInvitation::new));
    }

    /** Fails with {@link NoSuchInvitation} from the removal on. */
    Uni<Shown> show(Participation it) {
        return cases.isAdmitted(it)
                .chain(admitted -> admitted
                        ? transactions.run(() -> journal.entries(it.caseId().value()))
                        : Uni.createFrom().failure(new NoSuchInvitation()))
                .map(entries -> shown(it, entries));
    }

    private Shown shown(Participation it, List<Recorded> entries) {
        var invitation = Invitation.of(entries, it.participant())
                .filter(one -> !one.isGone())
                .orElseThrow(NoSuchInvitation::new);
        return new Shown(it, projectName(entries), invitation);
    }

    private String projectName(List<Recorded> entries) {
        return Optional.of(entries.getFirst().event())
                .filter(ReportReceived.class::isInstance)
                .map(it -> ((ReportReceived) it).project())
                .flatMap(policies::byProject)
                .map(Policy::name)
                .orElse("");
    }
}
