package dev.candor.intake.receipt;

import dev.candor.events.FileReference;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.policy.PolicyVersions;
import dev.candor.intake.receipt.ReportStatus.SentFile;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.PublicAddresses;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a reporter where their report stands. */
@ApplicationScoped
class ShowReport {

    private final Journal journal;
    private final Transactions transactions;
    private final PolicyVersions policies;
    private final PublicAddresses addresses;

    ShowReport(Journal journal, Transactions transactions, PolicyVersions policies, PublicAddresses addresses) {
        this.journal = journal;
        this.transactions = transactions;
        this.policies = policies;
        this.addresses = addresses;
    }

    Uni<ReportStatus> show(Reporting reporting) {
        return transactions
                .run(() -> journal.entries(reporting.caseId().value()))
                .chain(entries -> policies.version(
                                entries.getFirst().policyVersion().orElseThrow())
                        .map(policy -> status(entries, policy.orElseThrow())));
    }

    private ReportStatus status(List<Recorded> entries, Policy policy) {
        var first = entries.getFirst();
        var report = (ReportReceived) first.event();
        var progress = ReporterFold.of(entries);
        var receivedAt = first.occurredAt();
        return new ReportStatus(
                first.subject(),
                report.project(),
                policy.name(),
                report.summary().or(""),
                progress.standing(),
                receivedAt,
                NextStep.of(progress, receivedAt, report.acknowledgeBy().orElse(receivedAt), policy),
                progress.published() ? Optional.of(advisory(first.subject())) : Optional.empty(),
                report.reporter().flatMap(it -> it.email()).isPresent(),
                progress.moments(),
                entries.stream().flatMap(ShowReport::files).toList(),
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
