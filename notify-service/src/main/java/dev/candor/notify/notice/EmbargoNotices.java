package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.DECISION;
import static dev.candor.events.DeliveryEvent.NoticeKind.EMBARGO;
import static dev.candor.events.DeliveryEvent.NoticeKind.PRE_ANNOUNCEMENT;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.FactEvent;
import dev.candor.events.FactEvent.CveRecorded;
import dev.candor.events.FactEvent.CveReplaced;
import dev.candor.events.FactEvent.ExploitationDecided;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.FactEvent.FactCorrected;
import dev.candor.events.FactEvent.PublicAwarenessRecorded;
import dev.candor.events.FactEvent.PublicExploitRecorded;
import dev.candor.events.FactEvent.SubmissionRecorded;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.events.Recipient;
import dev.candor.notify.notice.Message.Ahead;
import dev.candor.notify.notice.Message.EmbargoNews;
import dev.candor.notify.notice.Message.EmbargoNews.News;
import dev.candor.notify.notice.Message.Pointer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom an embargo, an approval and a date of disclosure have to be told to. Its parties read what is proposed and what
 * holds; the team is only pointed to its desk; the public reads a date and packages.
 */
final class EmbargoNotices {

    private static final String REPORTER = "reporter";

    private EmbargoNotices() {}

    static Stream<Addressee> of(EmbargoEvent event) {
        return switch (event) {
            // What the reporter proposes is for the team to answer, on its desk.
            case EmbargoProposed it when it.by().equals(REPORTER) -> desk(it.to());
            case EmbargoProposed it -> parties(it.to(), News.PROPOSED, Optional.of(it.endsAt()), it.reason());
            case EmbargoRevised it -> parties(it.to(), News.REVISED, Optional.of(it.endsAt()), Optional.empty());
            case EmbargoEnded it -> parties(it.to(), News.ENDED, Optional.empty(), it.reason());
            case EmbargoAccepted _, EmbargoRejected _ -> Stream.empty();
        };
    }

    static Stream<Addressee> of(FactEvent event) {
        return switch (event) {
            case ExploitationObserved it -> desk(it.to());
            case PublicAwarenessRecorded _,
                    PublicExploitRecorded _,
                    FactCorrected _,
                    ExploitationDecided _,
                    SubmissionRecorded _,
                    CveRecorded _,
                    CveReplaced _ -> Stream.empty();
        };
    }

    static Stream<Addressee> of(AdvisoryApproved event) {
        return desk(event.to());
    }

    static Stream<Addressee> of(ApprovalReviewed event) {
        return desk(event.to());
    }

    static Stream<Addressee> of(DisclosureBlocked event) {
        return desk(event.to());
    }

    /** Told to the public list, once for each date, and not before its time. */
    static Stream<Addressee> of(DisclosureScheduled event) {
        return event.announcement().stream()
                .flatMap(ahead -> ahead.list().stream()
                        .map(list -> Addressee.of(
                                PRE_ANNOUNCEMENT,
                                new Ahead(event.at(), ahead.tellAt(), ahead.packages()),
                                "announcement",
                                list)));
    }

    private static Stream<Addressee> parties(
            List<Recipient> to, News news, Optional<Instant> end, Optional<Confidential<String>> reason) {
        return to.stream().map(it -> Addressee.of(EMBARGO, new EmbargoNews(news, end, reason), it));
    }

    private static Stream<Addressee> desk(List<Recipient> to) {
        return to.stream().map(it -> Addressee.of(DECISION, new Pointer(Optional.empty()), it));
    }
}
