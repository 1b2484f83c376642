package dev.candor.intake.report;

import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.journal.DatabaseAway;
import dev.candor.journal.Ids;
import dev.candor.policy.Policies;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores reports; each opens a case. */
@ApplicationScoped
public class ReceiveReport {

    private final Policies policies;
    private final LongTexts texts;
    private final GroupCommit commit;

    ReceiveReport(Policies policies, LongTexts texts, GroupCommit commit) {
        this.policies = policies;
        this.texts = texts;
        this.commit = commit;
    }

    /**
     * The report is stored durably when this completes. Fails with {@link NoSuchProject}, {@link KeyUsedForAnother} or
     * {@link TooBusy}; with {@link DatabaseAway} when it cannot be stored now.
     */
    public Uni<Received> receive(NewReport report) {
        return receiveAll(List.of(report)).map(List::getFirst);
    }

    /** Stores all of them in one transaction, or none. */
    public Uni<List<Received>> receiveAll(List<NewReport> reports) {
        return Multi.createFrom()
                .iterable(reports)
                .onItem()
                .transformToUniAndConcatenate(this::arrival)
                .collect()
                .asList()
                .chain(commit::add)
                .map(all -> all.stream().map(Stored::orRefuse).toList());
    }

    private Uni<Arrival> arrival(NewReport report) {
        var policy = policies.byProject(report.project()).orElseThrow(NoSuchProject::new);
        return texts.fit(report.details())
                .chain(details -> fit(report.claims()).map(claims -> fitted(report, details, claims)))
                .map(it -> new Arrival(Ids.next(), policy, it));
    }

    private Uni<Claims> fit(Claims claims) {
        return texts.fit(claims.reproduction())
                .chain(reproduction -> texts.fit(claims.impact())
                        .map(impact -> new Claims(
                                claims.affectedPackage(),
                                claims.versions(),
                                reproduction,
                                impact,
                                claims.alreadyPublic(),
                                claims.exploited(),
                                claims.plannedPublication(),
                                claims.disclosurePlans(),
                                claims.reference())));
    }

    private NewReport fitted(NewReport report, LongText details, Claims claims) {
        return new NewReport(
                report.project(),
                report.channel(),
                report.actor(),
                report.source(),
                report.summary(),
                details,
                claims,
                report.reporter(),
                report.files(),
                report.raw(),
                report.remarks(),
                receiptTo(report),
                report.once(),
                report.audience(),
                report.apart());
    }

    /** A receipt to an address of a policy would open the case to a list's subscribers, or open a case about itself. */
    private Optional<Recipient> receiptTo(NewReport report) {
        return report.receiptTo()
                .filter(it -> it.address().read().filter(this::isOurs).isEmpty());
    }

    private boolean isOurs(String address) {
        return policies.byAddress(address).isPresent()
                || policies.all().stream()
                        .anyMatch(it ->
                                it.isMailingList(address) || it.alertAddress().equalsIgnoreCase(address));
    }
}
