package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Opening;
import dev.candor.journal.Opening.First;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A report whose texts are short enough to travel, under the policy that it falls under. */
record Arrival(UUID reportId, Policy policy, NewReport report) {

    private static final String ITSELF = "intake";

    /** What its case begins with, in one transaction. */
    Opening opening(CaseId caseId, Instant now) {
        var circumstances = Circumstances.of(report.actor(), policy.hash());
        return report.apart().isEmpty()
                ? new Opening(caseId.value(), circumstances, received(now, report.receiptTo()))
                : new Opening(
                        caseId.value(),
                        List.of(
                                new First(circumstances, received(now, Optional.empty())),
                                new First(
                                        Circumstances.of(ITSELF, policy.hash()),
                                        new ReportQuarantined(report.apart(), report.receiptTo()))));
    }

    private ReportReceived received(Instant now, Optional<Recipient> receiptTo) {
        return new ReportReceived(
                reportId,
                report.project(),
                report.channel(),
                report.source(),
                report.summary(),
                report.details(),
                report.claims(),
                report.reporter(),
                List.copyOf(report.files()),
                report.raw(),
                Set.copyOf(report.remarks()),
                Received.FIRST_GENERATION,
                acknowledgeBy(now),
                report.audience(),
                Optional.empty(),
                receiptTo);
    }

    boolean hasReporter() {
        return report.channel() != Channel.TEAM;
    }

    Optional<Instant> acknowledgeBy(Instant now) {
        return hasReporter() ? Optional.of(policy.due(policy.clocks().acknowledgement(), now, now)) : Optional.empty();
    }

    /** Every content that this report refers to. */
    List<UUID> contents() {
        return ContentIds.of(
                Stream.of(
                                Optional.of(report.details()),
                                report.claims().reproduction(),
                                report.claims().impact())
                        .flatMap(Optional::stream),
                report.files(),
                report.raw());
    }
}
