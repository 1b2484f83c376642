package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.SecondLookGiven;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.HandlerReplied;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReporterReplied;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was said between team and reporter, and inside the team, in the order in which it was recorded here.
 *
 * @param acknowledgedAt when a human answered first
 */
public record MessageThread(List<Message> messages, Optional<Instant> acknowledgedAt) {

    static final MessageThread EMPTY = new MessageThread(List.of(), Optional.empty());

    public boolean isAcknowledged() {
        return acknowledgedAt.isPresent();
    }

    public Optional<Message> held(UUID messageId) {
        return messages.stream().filter(it -> it.isHeldAs(messageId)).findFirst();
    }

    /** The instant of the reporter's first message that nobody has answered; the report itself does not count. */
    public Optional<Instant> reporterAwaitsSince() {
        Optional<Instant> since = Optional.empty();
        for (var message : messages) {
            if (message.kind().isToReporter()) {
                since = Optional.empty();
            } else if (message.kind() == Message.Kind.REPORTER && since.isEmpty()) {
                since = Optional.of(message.at());
            }
        }
        return since;
    }

    MessageThread after(Recorded recorded, Acknowledged event) {
        var acknowledged = new MessageThread(messages, acknowledgedAt.or(() -> Optional.of(recorded.occurredAt())));
        return event.text()
                .map(text -> acknowledged.fromTeam(recorded, Message.Kind.ACKNOWLEDGEMENT, text, Optional.empty()))
                .orElse(acknowledged);
    }

    MessageThread after(Recorded recorded, ReplySent event) {
        return fromTeam(recorded, Message.Kind.REPLY, event.text(), event.nextUpdate());
    }

    MessageThread after(Recorded recorded, InformationRequested event) {
        return fromTeam(recorded, Message.Kind.QUESTION, event.question(), Optional.empty());
    }

    MessageThread after(Recorded recorded, Rejected event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, MarkedDuplicate event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, Redirected event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, Deferred event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.of(event.reviewAt()));
    }

    MessageThread after(Recorded recorded, Moved event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, SecondLookGiven event) {
        return fromTeam(recorded, Message.Kind.OUTCOME, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, NoteAdded event) {
        return fromTeam(recorded, Message.Kind.NOTE, event.text(), Optional.empty());
    }

    MessageThread after(Recorded recorded, ReporterReplied event) {
        var arrival = new Message.Arrival(
                event.messageId(),
                event.channel(),
                Optional.empty(),
                Optional.empty(),
                event.files(),
                event.raw(),
                event.remarks());
        return plus(fromOutside(recorded, Message.Kind.REPORTER, event.text(), arrival));
    }

    /** Until the desk says what comes of it, nothing does. */
    MessageThread after(Recorded recorded, HandlerReplied event) {
        var arrival = new Message.Arrival(
                event.messageId(),
                Channel.MAIL,
                Optional.empty(),
                Optional.empty(),
                event.files(),
                event.raw(),
                event.remarks());
        return plus(fromOutside(recorded, Message.Kind.MAILED, event.text(), arrival));
    }

    MessageThread after(Recorded recorded, ReplyHeld event) {
        var arrival = new Message.Arrival(
                event.messageId(),
                Channel.MAIL,
                Optional.of(event.from()),
                Optional.of(event.subject()),
                event.files(),
                event.raw(),
                event.remarks());
        return plus(fromOutside(recorded, Message.Kind.HELD, event.text(), arrival));
    }

    MessageThread after(ReplyAdmitted event) {
        var admitted = messages.stream()
                .map(it -> it.isHeldAs(event.messageId()) ? it.admitted() : it)
                .toList();
        return new MessageThread(admitted, acknowledgedAt);
    }

    private MessageThread fromTeam(Recorded recorded, Message.Kind kind, LongText text, Optional<Instant> nextUpdate) {
        var mailed = messages.stream()
                .filter(it -> recorded.cause().filter(it::isMailedAs).isPresent())
                .findFirst();
        var message = new Message(
                recorded.id(),
                kind,
                recorded.actor(),
                recorded.occurredAt(),
                text,
                mailed.flatMap(Message::arrival),
                nextUpdate);
        return mailed.map(this::without).orElse(this).plus(message);
    }

    private MessageThread without(Message message) {
        return new MessageThread(
                messages.stream()
                        .filter(it -> !it.event().equals(message.event()))
                        .toList(),
                acknowledgedAt);
    }

    private static Message fromOutside(Recorded recorded, Message.Kind kind, LongText text, Message.Arrival arrival) {
        return new Message(
                recorded.id(),
                kind,
                recorded.actor(),
                recorded.occurredAt(),
                text,
                Optional.of(arrival),
                Optional.empty());
    }

    private MessageThread plus(Message message) {
        return new MessageThread(
                Stream.concat(messages.stream(), Stream.of(message)).toList(), acknowledgedAt);
    }
}
