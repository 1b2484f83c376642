package dev.candor.intake.participant;

import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ParticipantReplied;
import dev.candor.events.ReportEvent.TermsAnswered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One participant's part in a case: what this service said and heard of it, and nothing else of the case.
 *
 * @param limit until when at most they keep a secret
 * @param standing whether they answered the terms
 * @param words what was said between the team and them, after they agreed
 */
record Invitation(String terms, Optional<Instant> limit, Standing standing, List<Line> words) {

    /** Where they stand. */
    enum Standing {
        ASKED,
        AGREED,
        /** Declined, or removed by the team. */
        GONE
    }

    /** Something that was said. */
    record Line(Instant at, boolean byThem, String text, boolean whole) {

        static Line of(Instant at, boolean byThem, LongText text) {
            return new Line(at, byThem, text.text().or("(This text can no longer be read.)"), text.isWhole());
        }

        /** Never shows what was said. */
        @Override
        public String toString() {
            return "Line[%s]".formatted(at);
        }
    }

    /** Nothing where they were never asked in. */
    static Optional<Invitation> of(List<Recorded> entries, String participant) {
        Optional<Invitation> it = Optional.empty();
        for (var entry : entries) {
            it = after(it, entry, participant);
        }
        return it;
    }

    boolean isGone() {
        return standing == Standing.GONE;
    }

    public boolean hasAgreed() {
        return standing == Standing.AGREED;
    }

    private static Optional<Invitation> after(Optional<Invitation> before, Recorded entry, String participant) {
        var at = entry.occurredAt();
        return switch (entry.event()) {
            case ParticipantInvited it
            when it.participant().equals(participant) ->
                Optional.of(new Invitation(
                        it.terms().text().or("(The terms can no longer be read.)"),
                        it.limit(),
                        Standing.ASKED,
                        List.of()));
            case TermsAnswered it
            when it.participant().equals(participant) ->
                before.map(one -> one.in(it.accepted() ? Standing.AGREED : Standing.GONE));
            case ParticipantJoined it
            when it.participant().equals(participant) -> before.map(one -> one.in(Standing.AGREED));
            case ParticipantRemoved it
            when it.participant().equals(participant) -> before.map(one -> one.in(Standing.GONE));
            case ParticipantTold it
            when it.participant().equals(participant) -> before.map(one -> one.plus(Line.of(at, false, it.text())));
            case ParticipantReplied it
            when it.participant().equals(participant) -> before.map(one -> one.plus(Line.of(at, true, it.text())));
            default -> before;
        };
    }

    private Invitation in(Standing next) {
        return isGone() ? this : new Invitation(terms, limit, next, words);
    }

    private Invitation plus(Line line) {
        var all = new ArrayList<>(words);
        all.add(line);
        return new Invitation(terms, limit, standing, List.copyOf(all));
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "Invitation[%s]".formatted(standing);
    }
}
