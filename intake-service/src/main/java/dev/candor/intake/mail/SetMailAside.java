package dev.candor.intake.mail;

import dev.candor.intake.mail.SeenMailRepository.Kept;
import dev.candor.journal.Ids;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps a mail that opens no case and joins none, with the reason. */
@ApplicationScoped
class SetMailAside {

    private static final int TRIES = 5;

    private final FindDestinations destinations;
    private final KeepFiles keepFiles;
    private final SeenMailRepository seen;
    private final SayDeliveryReport sayDeliveryReport;
    private final Transactions transactions;
    private final MeterRegistry meters;

    SetMailAside(
            FindDestinations destinations,
            KeepFiles keepFiles,
            SeenMailRepository seen,
            SayDeliveryReport sayDeliveryReport,
            Transactions transactions,
            MeterRegistry meters) {
        this.destinations = destinations;
        this.keepFiles = keepFiles;
        this.seen = seen;
        this.sayDeliveryReport = sayDeliveryReport;
        this.transactions = transactions;
        this.meters = meters;
    }

    /** {@code report}: what the mail says of one of ours; it is said on the case of that one, together with the keeping. */
    Uni<Outcome> setAside(Delivery it, SetAsideReason reason, Optional<DeliveryReportMail> report) {
        var project = destinations.policiesOf(it.envelope()).getFirst().project();
        return keepFiles
                .raw(it)
                .chain(raw -> said(report)
                        .chain(said -> transactions
                                .run(() ->
                                        keep(new Kept(Ids.next(), project, reason, raw.id(), it.fingerprint()), said))
                                .onFailure(SubjectMoved.class)
                                .retry()
                                .atMost(TRIES)))
                .map(isNew -> isNew ? noted(reason) : Outcome.REPEATED);
    }

    private Uni<Boolean> keep(Kept mail, Optional<Said> said) {
        return seen.setAside(mail)
                .chain(isNew -> isNew && said.isPresent()
                        ? sayDeliveryReport
                                .say(mail.id(), said.get().report(), said.get().notice())
                                .replaceWith(true)
                        : Uni.createFrom().item(isNew));
    }

    private Uni<Optional<Said>> said(Optional<DeliveryReportMail> report) {
        return report.map(it -> sayDeliveryReport.noticeOf(it).map(notice -> notice.map(found -> new Said(it, found))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Outcome noted(SetAsideReason reason) {
        meters.counter("candor.mail.set.aside", "reason", reason.word()).increment();
        return Outcome.SET_ASIDE;
    }

    private record Said(DeliveryReportMail report, NoticeName notice) {}
}
