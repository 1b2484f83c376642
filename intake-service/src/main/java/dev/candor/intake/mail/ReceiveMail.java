package dev.candor.intake.mail;

import dev.candor.events.Remark;
import dev.candor.intake.mail.authentication.CheckSender;
import dev.candor.intake.mail.reading.ReceivedMail;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes over the responsibility for a mail. */
@ApplicationScoped
public class ReceiveMail {

    private final CheckSender checkSender;
    private final OwnMail ownMail;
    private final SetMailAside setMailAside;
    private final DeliverMail deliverMail;
    private final MeterRegistry meters;

    ReceiveMail(
            CheckSender checkSender,
            OwnMail ownMail,
            SetMailAside setMailAside,
            DeliverMail deliverMail,
            MeterRegistry meters) {
        this.checkSender = checkSender;
        this.ownMail = ownMail;
        this.setMailAside = setMailAside;
        this.deliverMail = deliverMail;
        this.meters = meters;
    }

    /**
     * When it completes, the mail is stored durably for every project that it was sent to. The same mail again changes
     * nothing. The files must stay until then.
     */
    public Uni<Outcome> receive(Envelope envelope, ReceivedMail mail, Path raw) throws IOException {
        if (mail.remarks().contains(Remark.MAIL_UNREADABLE)) {
            meters.counter("candor.mail.unreadable").increment();
        }
        var delivery = new Delivery(envelope, mail, checkSender.check(mail), raw, Fingerprint.of(raw, mail));
        var reason = AutomaticMail.setAside(mail, envelope.sender(), false, ownMail.isAnsweredBy(delivery));
        var report =
                reason.isPresent() ? DeliveryReportMail.of(mail, reason.get()) : Optional.<DeliveryReportMail>empty();
        return ownMail.isOwn(mail)
                .chain(isOwn -> isOwn
                        ? ownMail.selfTest(mail)
                                .map(test -> setMailAside.setAside(delivery, test))
                                .orElseGet(() ->
                                        setMailAside.setAside(delivery, SetAsideReason.OWN_MAIL, Optional.empty()))
                        : reason.map(it -> setMailAside.setAside(delivery, it, report))
                                .orElseGet(() -> deliverMail.deliver(delivery)));
    }
}
