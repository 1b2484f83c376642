package dev.candor.intake.submission;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.PublicAddresses;
import dev.candor.intake.web.ReporterSession.Visit;
import dev.candor.journal.Journal;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads back what was just sent, with its receipt. */
@ApplicationScoped
class SentReport {

    private final CaseQuery cases;
    private final Journal journal;
    private final Transactions transactions;
    private final Secrets secrets;
    private final PublicAddresses addresses;

    SentReport(
            CaseQuery cases, Journal journal, Transactions transactions, Secrets secrets, PublicAddresses addresses) {
        this.cases = cases;
        this.journal = journal;
        this.transactions = transactions;
        this.secrets = secrets;
        this.addresses = addresses;
    }

    /** Nothing once the receipt was replaced. */
    Uni<Optional<Sent>> of(Visit visit) {
        return cases.byReport(visit.reportId(), visit.generation())
                .chain(found -> found.map(it -> of(it).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Sent> of(Reporting reporting) {
        return transactions
                .run(() -> journal.entries(reporting.caseId().value()))
                .map(entries -> sent(reporting, entries));
    }

    private Sent sent(Reporting reporting, List<Recorded> entries) {
        var first = entries.getFirst();
        var report = (ReportReceived) first.event();
        return new Sent(
                reporting.caseId().value(),
                "%s/r/%s"
                        .formatted(
                                addresses.intake().url(),
                                secrets.receipt(reporting.reportId(), reporting.generation())),
                report.acknowledgeBy().orElse(first.occurredAt()),
                report.reporter().flatMap(it -> it.email()).isPresent(),
                report.audience().filter(Audience.LEADS::equals).isPresent(),
                report.audience().filter(Audience.OUTSIDE_CONTACT::equals).isPresent());
    }
}
