package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.ALERT;
import static dev.candor.events.DeliveryEvent.NoticeKind.OUTCOME;
import static dev.candor.events.DeliveryEvent.NoticeKind.UPSTREAM;

import dev.candor.events.OutcomeEvent;
import dev.candor.events.Recipient;
import dev.candor.notify.notice.Message.FirstContact;
import dev.candor.notify.notice.Message.Pointer;
import dev.candor.notify.notice.Message.Turn;
import dev.candor.notify.notice.Message.Turn.Which;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is told of the ways that a report can go besides being fixed. */
final class OutcomeNotices {

    private OutcomeNotices() {}

    static Stream<Addressee> of(OutcomeEvent event) {
        return switch (event) {
            case OutcomeEvent.MarkedDuplicate it -> to(it.to(), Turn.of(Which.DUPLICATE, Optional.of(it.text())));
            case OutcomeEvent.ReportJoined it ->
                to(it.to(), new Turn(Which.JOINED, Optional.empty(), it.into(), Optional.empty(), Optional.empty()));
            case OutcomeEvent.Redirected it ->
                to(
                        it.to(),
                        new Turn(
                                Which.REDIRECTED,
                                Optional.of(it.text()),
                                it.maintainers(),
                                it.page(),
                                Optional.empty()));
            case OutcomeEvent.Deferred it ->
                to(
                        it.to(),
                        new Turn(
                                Which.DEFERRED,
                                Optional.of(it.text()),
                                "",
                                Optional.empty(),
                                Optional.of(it.reviewAt())));
            case OutcomeEvent.Moved it -> to(it.to(), Turn.of(Which.MOVED, Optional.of(it.text())));
            case OutcomeEvent.SecondLookGiven it -> to(it.to(), Turn.of(Which.SECOND_LOOK, Optional.of(it.text())));
            case OutcomeEvent.UpstreamNotified it -> Stream.of(Addressee.of(UPSTREAM, new FirstContact(), it.to()));
            case OutcomeEvent.AdvisoryRevised it -> all(it.to(), Turn.of(Which.CORRECTED, Optional.empty()));
            case OutcomeEvent.PublicationRetried it -> Notices.announcement(it.advisory(), it.announcementList());
            case OutcomeEvent.AdvisoryWithdrawn it ->
                all(
                        it.to(),
                        new Turn(Which.WITHDRAWN, Optional.empty(), it.reason(), Optional.empty(), Optional.empty()));
            case OutcomeEvent.CaseLinked _,
                    OutcomeEvent.CaseSplit _,
                    OutcomeEvent.FollowUpOpened _,
                    OutcomeEvent.ContinuedWithoutReporter _ -> Stream.empty();
        };
    }

    /** A case that comes from another project is news to its new team. */
    static Stream<Addressee> arrival(Policy policy) {
        return Stream.of(Addressee.of(ALERT, new Pointer(Optional.empty()), "alert", policy.alertAddress()));
    }

    private static Stream<Addressee> to(Optional<Recipient> recipient, Turn turn) {
        return all(recipient.stream().toList(), turn);
    }

    private static Stream<Addressee> all(List<Recipient> recipients, Turn turn) {
        return recipients.stream().map(it -> Addressee.of(OUTCOME, turn, it));
    }
}
