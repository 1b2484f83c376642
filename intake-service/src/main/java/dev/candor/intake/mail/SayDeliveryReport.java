package dev.candor.intake.mail;

import dev.candor.events.ReportEvent.DeliveryReportReceived;
import dev.candor.events.ReportEvent.SelfTestReturned;
import dev.candor.intake.mail.DeliveryReportMail.Returned;
import dev.candor.intake.report.CaseQuery;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says on a case that a machine answered a mail of ours, where it is proved that the mail was ours. */
@ApplicationScoped
class SayDeliveryReport {

    private static final int MOST = 5;

    private final OwnMail ownMail;
    private final CaseQuery cases;
    private final Journal journal;

    SayDeliveryReport(OwnMail ownMail, CaseQuery cases, Journal journal) {
        this.ownMail = ownMail;
        this.cases = cases;
        this.journal = journal;
    }

    /** The notice of ours that a report is about. */
    Uni<Optional<NoticeName>> noticeOf(DeliveryReportMail report) {
        Uni<Optional<NoticeName>> found = Uni.createFrom().item(Optional.empty());
        for (var it : report.about().stream().limit(MOST).toList()) {
            found = found.chain(before -> before.isPresent() ? Uni.createFrom().item(before) : proved(it));
        }
        return found;
    }

    /** Used inside the transaction that keeps the mail. */
    Uni<Void> say(UUID keptAs, DeliveryReportMail report, NoticeName notice) {
        var event = new DeliveryReportReceived(keptAs, notice.notice(), report.kind(), report.status());
        var caseId = notice.caseId().value();
        return journal.lastSequence(caseId)
                .chain(last -> last == 0
                        ? Uni.createFrom().voidItem()
                        : journal.record(caseId, last, Circumstances.of("intake"), List.of(event))
                                .replaceWithVoid());
    }

    /** Used inside the transaction that keeps the mail. */
    Uni<Void> returned(String project, UUID test) {
        var subject = "project/" + project;
        return journal.lastSequence(subject)
                .chain(last ->
                        journal.record(subject, last, Circumstances.of("intake"), List.of(new SelfTestReturned(test))))
                .replaceWithVoid();
    }

    /** By the mark that only we can make, or by a token that only a participant of the case can know. */
    private Uni<Optional<NoticeName>> proved(Returned it) {
        var name = NoticeName.of(it.messageId());
        if (name.isEmpty()
                || it.mark()
                        .filter(mark -> ownMail.isMark(mark, it.messageId()))
                        .isPresent()) {
            return Uni.createFrom().item(name);
        }
        var claimed = name.get();
        return cases.byReplyToken(claimed.token())
                .map(whose -> whose.filter(
                                part -> part.names().contains(claimed.caseId().value()))
                        .map(_ -> claimed));
    }
}
