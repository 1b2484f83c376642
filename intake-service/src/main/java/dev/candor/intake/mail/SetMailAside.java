package dev.candor.intake.mail;

import dev.candor.intake.mail.SeenMailRepository.Kept;
import dev.candor.journal.Ids;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
        return said(report)
                .chain(said -> keep(
                        it,
                        reason,
                        mail -> said.isPresent()
                                ? sayDeliveryReport.say(
                                        mail.id(),
                                        said.get().report(),
                                        said.get().notice())
                                : Uni.createFrom().voidItem()));
    }

    /** Keeps a mail that was sent to see whether mail arrives, and says that it does. */
    Uni<Outcome> setAside(Delivery it, UUID test) {
        return keep(it, SetAsideReason.SELF_TEST, mail -> sayDeliveryReport.returned(mail.project(), test));
    }

    private Uni<Outcome> keep(Delivery it, SetAsideReason reason, Function<Kept, Uni<Void>> say) {
        var project = destinations.policiesOf(it.envelope()).getFirst().project();
        return keepFiles
                .raw(it)
                .chain(raw -> transactions
                        .run(() -> keep(new Kept(Ids.next(), project, reason, raw.id(), it.fingerprint()), say))
                        .onFailure(SubjectMoved.class)
                        .retry()
                        .atMost(TRIES))
                .map(isNew -> isNew ? noted(reason) : Outcome.REPEATED);
    }

    private Uni<Boolean> keep(Kept mail, Function<Kept, Uni<Void>> say) {
        return seen.setAside(mail)
                .chain(isNew -> isNew
                        ? say.apply(mail).replaceWith(true)
                        : Uni.createFrom().item(false));
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
