package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import java.time.Instant;
import java.util.Optional;

/**
 * The report that opened a case, as it was received.
 *
 * @param openedBy {@code reporter}, or the account of the member who opened the case
 * @param policyVersion the version of the policy whose promises the case keeps
 */
public record Report(ReportReceived received, String openedBy, Instant at, Optional<String> policyVersion) {

    public String project() {
        return received.project();
    }

    /** Whether somebody outside waits for answers; a case of the team's own has no reporter. */
    public boolean hasReporter() {
        return received.reporter().isPresent();
    }

    /** Where mail reaches the reporter; nobody when they gave no address. */
    public Optional<Recipient> reporter() {
        return received.reporter()
                .flatMap(it -> it.email().map(mail -> new Recipient("reporter", mail, it.name(), it.messageId())));
    }

    /** Whether mail to this address reaches the reporter. */
    public boolean isFrom(String mail) {
        return received.reporter()
                .flatMap(it -> it.email().flatMap(Confidential::read))
                .filter(mail::equalsIgnoreCase)
                .isPresent();
    }

    /** The same report without who sent it: no name, no address, no mail as it came. */
    Report withoutPerson() {
        var anonymous = received.reporter()
                .map(it -> new Reporter(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty()));
        return new Report(
                new ReportReceived(
                        received.reportId(),
                        received.project(),
                        received.channel(),
                        received.source(),
                        received.summary(),
                        received.details(),
                        received.claims(),
                        anonymous,
                        received.files(),
                        Optional.empty(),
                        received.remarks(),
                        received.receiptGeneration(),
                        received.acknowledgeBy(),
                        received.audience(),
                        received.origin(),
                        Optional.empty()),
                openedBy,
                at,
                policyVersion);
    }
}
