package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.INVITATION;
import static dev.candor.events.DeliveryEvent.NoticeKind.MAILBOX;
import static dev.candor.events.DeliveryEvent.NoticeKind.TEAM_CHANGE;

import dev.candor.events.ParticipantEvent;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.ProjectEvent;
import dev.candor.events.ProjectEvent.LeadAppointed;
import dev.candor.events.ProjectEvent.MailboxReported;
import dev.candor.events.ProjectEvent.MemberRemoved;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.notify.notice.Message.Invitation;
import dev.candor.notify.notice.Message.MailboxNews;
import dev.candor.notify.notice.Message.TeamNews;
import dev.candor.policy.OutsideContact;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Whom changes among the people of a case or a team are told to, and the leads of what else concerns a project. */
final class PeopleNotices {

    private PeopleNotices() {}

    static Stream<Addressee> of(ParticipantEvent event) {
        return switch (event) {
            case ParticipantInvited it ->
                it.to().stream().map(to -> Addressee.of(INVITATION, new Invitation(it.hasAccount(), false), to));
            case ParticipantTold it -> {
                var words = new Invitation(ParticipantEvent.isAccount(it.participant()), true);
                yield it.to().stream().map(to -> Addressee.of(INVITATION, words, to));
            }
            case DeputyNamed it ->
                it.to().stream()
                        .map(to -> Addressee.of(
                                TEAM_CHANGE, new TeamNews("You stand in for its handler from now on.", true), to));
            case ParticipantEvent.ParticipantJoined _,
                    ParticipantEvent.MailResumed _,
                    ParticipantRemoved _,
                    ParticipantEvent.CaseRestricted _,
                    ParticipantEvent.CreditRecorded _,
                    ParticipantEvent.ApprovalReviewed _ -> Stream.empty();
        };
    }

    static Stream<Addressee> of(ProjectEvent event) {
        return switch (event) {
            case MemberRemoved it -> news(left(it), it.to());
            case LeadAppointed it -> news("The operator made %s a lead.".formatted(it.account()), it.to());
            case MailboxReported it -> {
                var news = new MailboxNews(it.address(), it.works());
                yield it.to().stream().map(to -> Addressee.of(MAILBOX, news, to));
            }
            case ProjectEvent.PolicyLoaded _,
                    ProjectEvent.MemberAdded _,
                    ProjectEvent.MemberRoleChanged _,
                    ProjectEvent.AbsenceAnnounced _,
                    ProjectEvent.DigestSent _ -> Stream.empty();
        };
    }

    /** Where the alert of a new report goes: one that is kept from the team never goes to the team. */
    static String alertAddress(ReportReceived event, Policy policy) {
        return event.audience()
                .filter(Audience.OUTSIDE_CONTACT::equals)
                .flatMap(_ -> policy.outsideContact())
                .map(OutsideContact::address)
                .orElse(policy.alertAddress());
    }

    /** Whether somebody was let in on the case once and is not any more: what still waits for them never leaves. */
    static boolean isShutOut(List<Recorded> entries, String participant) {
        var out = false;
        for (var entry : entries) {
            if (entry.event() instanceof ParticipantRemoved it
                    && it.participant().equals(participant)) {
                out = true;
            }
            if (entry.event() instanceof ParticipantInvited it
                    && it.participant().equals(participant)) {
                out = false;
            }
        }
        return out;
    }

    private static String left(MemberRemoved event) {
        return "%s is on the team no more.".formatted(event.account())
                + event.successor().map(" %s leads in their place."::formatted).orElse("");
    }

    private static Stream<Addressee> news(String news, List<Recipient> to) {
        return to.stream().map(it -> Addressee.of(TEAM_CHANGE, new TeamNews(news, false), it));
    }
}
