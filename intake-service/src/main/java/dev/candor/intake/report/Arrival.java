package dev.candor.intake.report;

import dev.candor.events.Channel;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A report whose texts are short enough to travel, under the policy that it falls under. */
record Arrival(UUID reportId, Policy policy, NewReport report) {

    ReportReceived event(Instant now) {
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
                report.receiptTo());
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
