package dev.candor.intake.mail;

import dev.candor.intake.report.HoldMessage;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.ReceiveHandlerMessage;
import dev.candor.intake.report.ReceiveMessage;
import dev.candor.intake.report.ReceiveReport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Brings a mail to the projects that it was sent to: as a report, as a reply, or to be looked at by a handler. */
@ApplicationScoped
class DeliverMail {

    private final FindDestinations destinations;
    private final KeepFiles keepFiles;
    private final SeenMailRepository seen;
    private final ReceiveReport receiveReport;
    private final ReceiveMessage receiveMessage;
    private final ReceiveHandlerMessage receiveHandlerMessage;
    private final HoldMessage holdMessage;
    private final JudgeMail judgeMail;

    DeliverMail(
            FindDestinations destinations,
            KeepFiles keepFiles,
            SeenMailRepository seen,
            ReceiveReport receiveReport,
            ReceiveMessage receiveMessage,
            ReceiveHandlerMessage receiveHandlerMessage,
            HoldMessage holdMessage,
            JudgeMail judgeMail) {
        this.destinations = destinations;
        this.keepFiles = keepFiles;
        this.seen = seen;
        this.receiveReport = receiveReport;
        this.receiveMessage = receiveMessage;
        this.receiveHandlerMessage = receiveHandlerMessage;
        this.holdMessage = holdMessage;
        this.judgeMail = judgeMail;
    }

    /** The reports of several projects are stored together or not at all. */
    Uni<Outcome> deliver(Delivery delivery) {
        var reports = new ArrayList<NewReport>();
        var outcomes = EnumSet.noneOf(Outcome.class);
        return destinations
                .of(delivery)
                .chain(all -> each(all, it -> deliver(delivery, it, reports, outcomes)))
                .chain(() -> reports.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : receiveReport
                                .receiveAll(List.copyOf(reports))
                                .invoke(all -> all.forEach(it -> outcomes.add(outcome(it.repeated(), Outcome.REPORT))))
                                .replaceWithVoid())
                .map(_ -> Collections.min(outcomes));
    }

    private Uni<Void> deliver(
            Delivery delivery, Destination destination, List<NewReport> reports, Set<Outcome> outcomes) {
        return report(delivery, destination).chain(mail -> switch (destination) {
            case Destination.Report it ->
                judgeMail.judge(mail, it).invoke(reports::add).replaceWithVoid();
            case Destination.Reply it ->
                receiveMessage
                        .receive(mail.asReply(it.caseId()))
                        .invoke(stored -> outcomes.add(outcome(stored.repeated(), Outcome.REPLY)))
                        .replaceWithVoid();
            case Destination.Handlers it ->
                receiveHandlerMessage
                        .receive(mail.asHandlers(it.caseId(), it.member()))
                        .invoke(stored -> outcomes.add(outcome(stored.repeated(), Outcome.HANDLER)))
                        .replaceWithVoid();
            case Destination.Held it ->
                holdMessage
                        .hold(mail.asHeld(it.caseId()))
                        .invoke(stored -> outcomes.add(outcome(stored.repeated(), Outcome.HELD)))
                        .replaceWithVoid();
        });
    }

    private static Outcome outcome(boolean repeated, Outcome first) {
        return repeated ? Outcome.REPEATED : first;
    }

    private Uni<MailReport> report(Delivery delivery, Destination destination) {
        var policy = destination.policy();
        return isMessageIdTaken(delivery, policy.project())
                // Each case has its own copy of the files: erasing one case leaves the other whole.
                .chain(taken -> keepFiles.all(delivery).map(kept -> MailReport.of(delivery, policy, kept, taken)));
    }

    private Uni<Boolean> isMessageIdTaken(Delivery delivery, String project) {
        return delivery.mail()
                .messageId()
                .map(it -> seen.isMessageIdTaken(project, it, delivery.fingerprint()))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
