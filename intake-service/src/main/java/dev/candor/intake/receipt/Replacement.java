package dev.candor.intake.receipt;

import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.intake.report.NewReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a lost receipt is replaced, and by which: only for the address that the reporter gave, and not too often. */
final class Replacement {

    private Replacement() {}

    static Optional<ReceiptReplaced> decide(
            List<Recorded> entries, String claimedAddress, Duration between, Instant now) {
        return entries.stream()
                .findFirst()
                .flatMap(first -> ((ReportReceived) first.event())
                        .reporter()
                        .filter(_ -> restedSince(entries, between, now))
                        .flatMap(reporter -> recipient(reporter, claimedAddress))
                        .map(to -> new ReceiptReplaced(
                                ((ReportReceived) first.event()).reportId(), nextGeneration(entries), to)));
    }

    private static Optional<Recipient> recipient(Reporter reporter, String claimedAddress) {
        return reporter.email()
                .filter(it -> it.or("").equalsIgnoreCase(claimedAddress.strip()))
                .filter(it -> it.read().isPresent())
                .map(it -> new Recipient(NewReport.REPORTER, it, reporter.name(), reporter.messageId()));
    }

    private static boolean restedSince(List<Recorded> entries, Duration between, Instant now) {
        return entries.stream()
                .filter(it -> it.event() instanceof ReceiptReplaced)
                .allMatch(it -> it.occurredAt().plus(between).isBefore(now));
    }

    private static int nextGeneration(List<Recorded> entries) {
        return entries.stream()
                        .mapToInt(it -> switch (it.event()) {
                            case ReportReceived report -> report.receiptGeneration();
                            case ReceiptReplaced replaced -> replaced.receiptGeneration();
                            default -> 0;
                        })
                        .max()
                        .orElse(0)
                + 1;
    }
}
