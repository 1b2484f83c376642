package dev.candor.triage.casefile.board;

import dev.candor.events.ReportEvent.Audience;
import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.Participants;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseView.Text;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is let in on a case, and who stands in for its handler.
 *
 * @param audience to whom of the team the case is restricted: {@code leads} or {@code outside-contact}
 */
public record ParticipantsView(
        Optional<String> audience, Optional<String> deputy, List<One> participants, List<Credit> credits) {

    /**
     * A participant.
     *
     * @param state invited, joined, declined or removed
     * @param termsAcceptedAt when they agreed to the terms
     * @param limit until when at most they keep a secret
     */
    public record One(
            String participant,
            String kind,
            String name,
            String state,
            String invitedBy,
            Instant invitedAt,
            Optional<Instant> termsAcceptedAt,
            Optional<Instant> removedAt,
            Optional<Instant> limit,
            List<Word> words) {}

    /** Something that was said to them or by them. */
    public record Word(UUID id, String author, Instant at, Text text) {}

    /** Whom the advisory thanks. */
    public record Credit(String name, String role, boolean consented) {}

    static ParticipantsView of(VulnerabilityCase it) {
        var participants = it.participants();
        return new ParticipantsView(
                participants.audience().map((Audience word) -> Fields.wordOf(word)),
                it.handling().deputy(),
                participants.all().stream().map(ParticipantsView::one).toList(),
                participants.credits().stream().map(ParticipantsView::credit).toList());
    }

    private static One one(Participant it) {
        return new One(
                it.id(),
                Fields.wordOf(it.kind()),
                it.name().or(""),
                state(it),
                it.invitedBy(),
                it.invitedAt(),
                it.joinedAt(),
                it.removedAt(),
                it.limit(),
                it.words().stream()
                        .map(word -> new Word(word.event(), word.author(), word.at(), Text.of(word.text())))
                        .toList());
    }

    private static String state(Participant it) {
        if (it.isRemoved()) {
            return it.declined() ? "declined" : "removed";
        }
        return it.hasJoined() ? "joined" : "invited";
    }

    private static Credit credit(Participants.Credit it) {
        return new Credit(it.name().or(""), Fields.wordOf(it.role()), it.consented());
    }
}
