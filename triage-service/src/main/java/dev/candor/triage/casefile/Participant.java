package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody who was asked in on a case.
 *
 * @param id their account, or an id of this case
 * @param hasAccount whether they read the case on the desk; else they have a page of their own at intake
 * @param terms what they have to agree to
 * @param limit until when at most they keep a secret
 * @param to where mail reaches them
 * @param joinedAt when they agreed to the terms
 * @param removedAt from when on they see nothing
 * @param declined removed by their own word
 * @param words what was said between the team and them
 */
public record Participant(
        String id,
        ParticipantKind kind,
        Confidential<String> name,
        boolean hasAccount,
        LongText terms,
        Optional<Instant> limit,
        Optional<Recipient> to,
        String invitedBy,
        Instant invitedAt,
        Optional<Instant> joinedAt,
        Optional<Instant> removedAt,
        boolean declined,
        List<Word> words) {

    public Participant {
        words = List.copyOf(words);
    }

    /** Something that was said. {@code author}: an account of the team, or the participant. */
    public record Word(UUID event, Instant at, String author, LongText text) {}

    static Participant of(Recorded recorded, ParticipantInvited event, List<Word> saidBefore) {
        return new Participant(
                event.participant(),
                event.kind(),
                event.name(),
                event.hasAccount(),
                event.terms(),
                event.limit(),
                event.to(),
                recorded.actor(),
                recorded.occurredAt(),
                Optional.empty(),
                Optional.empty(),
                false,
                saidBefore);
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** Whether they agreed to the terms, and are still let in. */
    public boolean hasJoined() {
        return joinedAt.isPresent() && !isRemoved();
    }

    /** Whether they were asked in and have not answered. */
    public boolean isInvited() {
        return joinedAt.isEmpty() && !isRemoved();
    }

    Participant joined(Instant at) {
        return isInvited() ? changed(Optional.of(at), removedAt, declined, words) : this;
    }

    Participant removed(Instant at, boolean byThemselves) {
        return isRemoved() ? this : changed(joinedAt, Optional.of(at), byThemselves, words);
    }

    Participant said(Word word) {
        return changed(
                joinedAt,
                removedAt,
                declined,
                Stream.concat(words.stream(), Stream.of(word)).toList());
    }

    private Participant changed(
            Optional<Instant> joined, Optional<Instant> removed, boolean byThemselves, List<Word> said) {
        return new Participant(
                id,
                kind,
                name,
                hasAccount,
                terms,
                limit,
                to,
                invitedBy,
                invitedAt,
                joined,
                removed,
                byThemselves,
                said);
    }
}
