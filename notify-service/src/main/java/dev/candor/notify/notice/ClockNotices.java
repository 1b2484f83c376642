package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.CLOCK;
import static dev.candor.events.DeliveryEvent.NoticeKind.DIGEST;
import static dev.candor.events.DeliveryEvent.NoticeKind.REMINDER;

import dev.candor.events.ClockEvent;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ProjectEvent;
import dev.candor.events.Recipient;
import dev.candor.notify.notice.Message.ClockMark;
import dev.candor.notify.notice.Message.Digest;
import dev.candor.notify.notice.Message.Reminder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the clocks of a case, and the day's digest, are told to. */
final class ClockNotices {

    private ClockNotices() {}

    static Stream<Addressee> of(ClockEvent event) {
        return switch (event) {
            case ClockEvent.ClockWarned it ->
                marked(new ClockMark(it.clock(), word(it.threshold()), Optional.of(it.due())), it.to());
            case ClockEvent.ClockBreached it ->
                marked(new ClockMark(it.clock(), "breached", Optional.of(it.due())), it.to());
            case ClockEvent.AssignmentLapsed it ->
                marked(new ClockMark(ClockName.ASSIGNMENT, "lapsed", Optional.empty()), it.to());
            case ClockEvent.ReporterReminded it ->
                it.to().stream().map(to -> Addressee.of(REMINDER, new Reminder(it.due()), to));
            case ClockEvent.PromisesRebased _ -> Stream.empty();
        };
    }

    static Stream<Addressee> of(ProjectEvent event) {
        return switch (event) {
            case ProjectEvent.DigestSent it -> Stream.of(Addressee.of(DIGEST, new Digest(it.items()), it.to()));
            case ProjectEvent.PolicyLoaded _,
                    ProjectEvent.MemberAdded _,
                    ProjectEvent.MemberRoleChanged _,
                    ProjectEvent.MemberRemoved _,
                    ProjectEvent.LeadAppointed _,
                    ProjectEvent.MailboxReported _,
                    ProjectEvent.AbsenceAnnounced _ -> Stream.empty();
        };
    }

    private static Stream<Addressee> marked(ClockMark mark, List<Recipient> to) {
        return to.stream().map(it -> Addressee.of(CLOCK, mark, it));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
