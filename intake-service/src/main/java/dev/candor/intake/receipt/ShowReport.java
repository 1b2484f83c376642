package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.FileReference;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.receipt.ReportStatus.SentFile;
import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.PublicAddresses;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import dev.candor.policy.inforce.PolicyVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a reporter where their report stands. */
@ApplicationScoped
class ShowReport {

    /** Duplicates of duplicates: more in a row than anybody makes. */
    private static final int FARTHEST = 5;

    private final Journal journal;
    private final CaseQuery cases;
    private final Transactions transactions;
    private final PolicyVersions policies;
    private final PublicAddresses addresses;
    private final Clock clock;

    ShowReport(
            Journal journal,
            CaseQuery cases,
            Transactions transactions,
            PolicyVersions policies,
            PublicAddresses addresses,
            Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.transactions = transactions;
        this.policies = policies;
        this.addresses = addresses;
        this.clock = clock;
    }

    Uni<ReportStatus> show(Reporting reporting) {
        return transactions
                .run(() -> journal.entries(reporting.caseId().value()))
                .chain(entries -> followed(entries, FARTHEST).chain(followed -> status(entries, followed)));
    }

    private Uni<ReportStatus> status(List<Recorded> entries, Optional<Recorded> disclosed) {
        var first = entries.getFirst();
        var version = first.policyVersion().orElseThrow();
        var project = ((ReportReceived) first.event()).project();
        return policies.version(version)
                .map(Optional::orElseThrow)
                .chain(receivedUnder -> policies.todaysOf(project, Optional.of(version))
                        .map(today -> status(
                                entries,
                                disclosed,
                                receivedUnder,
                                Notices.of(entries, receivedUnder, today, clock.instant()))));
    }

    /** The disclosure of the case that goes on in the place of a duplicate; that much its reporter may know of it. */
    private Uni<Optional<Recorded>> followed(List<Recorded> entries, int farthest) {
        var follows = Wishes.of(entries).follows();
        if (follows.isEmpty() || farthest == 0) {
            return Uni.createFrom().item(disclosure(entries));
        }
        return cases.known(follows.get())
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : transactions
                                .run(() -> journal.entries(known.get().value()))
                                .chain(next -> followed(next, farthest - 1)));
    }

    private static Optional<Recorded> disclosure(List<Recorded> entries) {
        return entries.stream().filter(it -> it.event() instanceof Disclosed).reduce((_, later) -> later);
    }

    private ReportStatus status(List<Recorded> entries, Optional<Recorded> disclosed, Policy policy, Notices notices) {
        var first = entries.getFirst();
        var report = (ReportReceived) first.event();
        var own = ReporterFold.of(entries);
        var progress = disclosed
                .filter(it -> !it.subject().equals(first.subject()))
                .map(it -> own.goesPublic().seen(Moment.of(it.occurredAt(), "The advisory was published")))
                .orElse(own);
        var receivedAt = first.occurredAt();
        return new ReportStatus(
                first.subject(),
                report.project(),
                policy.name(),
                report.summary().or(""),
                progress.standing(),
                receivedAt,
                NextStep.of(progress, receivedAt, report.acknowledgeBy().orElse(receivedAt), policy),
                disclosed.filter(_ -> progress.published()).map(it -> advisory(it.subject())),
                report.reporter().flatMap(it -> it.email()).isPresent(),
                progress.moments(),
                entries.stream().flatMap(ShowReport::files).toList(),
                notices,
                Wishes.of(entries),
                EmbargoFold.of(entries));
    }

    private String advisory(String caseId) {
        return "%s/advisories/%s".formatted(addresses.advisories().url(), caseId);
    }

    private static Stream<SentFile> files(Recorded entry) {
        var files = entry.event() instanceof ReportReceived report
                ? report.files()
                : entry.event() instanceof ReporterReplied reply ? reply.files() : List.<FileReference>of();
        return files.stream().map(it -> new SentFile(it.name().or("file"), it.size()));
    }
}
