package dev.candor.intake.report;

import dev.candor.events.Recorded;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.LateReceipt;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReportAdmitted;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what was set apart as suspected spam for a report, by a handler's word. */
@ApplicationScoped
class AdmitReport {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;

    AdmitReport(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /** True when there is such a report; admitting it again changes nothing. */
    Uni<Boolean> admit(String caseId, String admittedBy) {
        return transactions
                .run(() -> journal.entries(caseId).chain(entries -> {
                    if (entries.stream().noneMatch(it -> it.event() instanceof ReportQuarantined)) {
                        return Uni.createFrom().item(false);
                    }
                    return waits(entries)
                            ? journal.record(
                                            caseId,
                                            entries.getLast().sequence(),
                                            Circumstances.of(admittedBy),
                                            List.of(new ReportAdmitted(admittedBy, receipt(entries))))
                                    .replaceWith(true)
                            : Uni.createFrom().item(true);
                }))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    /** What was held back; nothing where a receipt was sent since, on the reporter's word. */
    private static Optional<LateReceipt> receipt(List<Recorded> entries) {
        if (entries.stream().anyMatch(it -> it.event() instanceof ReceiptReplaced)
                || !(entries.getFirst().event() instanceof ReportReceived report)) {
            return Optional.empty();
        }
        return entries.stream()
                .flatMap(it ->
                        it.event() instanceof ReportQuarantined apart ? apart.receiptTo().stream() : Stream.empty())
                .reduce((_, later) -> later)
                .map(to -> new LateReceipt(
                        report.reportId(),
                        report.receiptGeneration(),
                        report.acknowledgeBy(),
                        report.remarks().stream().anyMatch(Remark::saysLittle),
                        to));
    }

    private static boolean waits(List<Recorded> entries) {
        var waits = false;
        for (var it : entries) {
            waits = switch (it.event()) {
                case ReportQuarantined _ -> true;
                case ReportAdmitted _ -> false;
                default -> waits;
            };
        }
        return waits;
    }
}
