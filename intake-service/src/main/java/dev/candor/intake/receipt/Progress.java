package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Standing.BEING_FIXED;
import static dev.candor.intake.receipt.Standing.CLOSED;
import static dev.candor.intake.receipt.Standing.CONFIRMED;
import static dev.candor.intake.receipt.Standing.FIXED_IN_PUBLIC;
import static dev.candor.intake.receipt.Standing.FIX_READY;
import static dev.candor.intake.receipt.Standing.IN_TRIAGE;
import static dev.candor.intake.receipt.Standing.NOT_A_VULNERABILITY;
import static dev.candor.intake.receipt.Standing.PUBLISHED;
import static dev.candor.intake.receipt.Standing.RECEIVED;
import static dev.candor.intake.receipt.Standing.SCHEDULED;
import static dev.candor.intake.receipt.Standing.WAITING_FOR_YOU;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a case has come, as far as its reporter may know: folded from what this service said and heard. It holds
 * answers and states, never assessments, notes, drafts or names.
 *
 * @param acknowledged when a person first answered
 * @param answered when a detailed answer was given
 * @param lastWord when the team last wrote
 * @param promised when the team said it would write again
 */
record Progress(
        Standing standing,
        Optional<Instant> acknowledged,
        Optional<Instant> answered,
        Optional<Instant> lastWord,
        Optional<Instant> promised,
        Optional<Instant> publication,
        boolean published,
        List<Moment> moments) {

    static Progress start() {
        return new Progress(
                RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    Progress seen(Moment moment) {
        var all = new ArrayList<>(moments);
        all.add(moment);
        return new Progress(
                standing, acknowledged, answered, lastWord, promised, publication, published, List.copyOf(all));
    }

    /** A person wrote to the reporter. */
    Progress spoken(Instant at, boolean detailed, Optional<Instant> nextUpdate) {
        return new Progress(
                standing,
                acknowledged.or(() -> Optional.of(at)),
                detailed ? answered.or(() -> Optional.of(at)) : answered,
                Optional.of(at),
                nextUpdate,
                publication,
                published,
                moments);
    }

    Progress taken() {
        return standing == RECEIVED ? at(IN_TRIAGE) : this;
    }

    Progress asked() {
        return at(WAITING_FOR_YOU);
    }

    Progress replied() {
        return standing == WAITING_FOR_YOU ? at(IN_TRIAGE) : this;
    }

    Progress confirmed() {
        return at(CONFIRMED);
    }

    Progress fixing() {
        return at(BEING_FIXED);
    }

    Progress fixReady() {
        return at(FIX_READY);
    }

    Progress fixReopened() {
        return standing == FIX_READY || standing == SCHEDULED ? at(BEING_FIXED) : this;
    }

    Progress scheduled(Instant publicationAt) {
        return at(SCHEDULED).publicationAt(Optional.of(publicationAt));
    }

    Progress unscheduled() {
        return standing == SCHEDULED ? at(FIX_READY).publicationAt(Optional.empty()) : this;
    }

    Progress goesPublic() {
        return new Progress(PUBLISHED, acknowledged, answered, lastWord, Optional.empty(), publication, true, moments);
    }

    Progress declined(boolean inPublic) {
        return at(inPublic ? FIXED_IN_PUBLIC : NOT_A_VULNERABILITY);
    }

    /** Not here any more, but somewhere else. */
    Progress handledElsewhere(Standing where) {
        return at(where);
    }

    Progress deferred() {
        return at(Standing.DEFERRED);
    }

    Progress closed() {
        return at(CLOSED);
    }

    Progress reopened() {
        return at(published ? PUBLISHED : IN_TRIAGE);
    }

    private Progress at(Standing next) {
        return new Progress(next, acknowledged, answered, lastWord, promised, publication, published, moments);
    }

    private Progress publicationAt(Optional<Instant> instant) {
        return new Progress(standing, acknowledged, answered, lastWord, promised, instant, published, moments);
    }
}
