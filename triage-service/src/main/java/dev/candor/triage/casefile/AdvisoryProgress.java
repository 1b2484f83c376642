package dev.candor.triage.casefile;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.AdvisoryRefused;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.events.Recorded;
import dev.candor.triage.casefile.Rendering.BrokenRule;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An advisory on its way to the public.
 *
 * @param draft the latest revision
 * @param approval of that revision; a later draft voids it
 * @param scheduledAt the instant at which the case goes public by itself
 * @param published what the public reads
 * @param alone the last approval that a lead gave alone, as long as it counts: a second person looks at it
 * @param blocked why the case did not go public at its instant; nothing once the date is another
 */
public record AdvisoryProgress(
        Optional<Draft> draft,
        Optional<Approval> approval,
        Optional<Instant> scheduledAt,
        Optional<Advisory> published,
        Optional<AloneApproval> alone,
        Optional<Blocked> blocked) {

    static final AdvisoryProgress NONE = new AdvisoryProgress(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A revision, and who changed it last. */
    public record Draft(int revision, Confidential<Advisory> advisory, String author, Instant at) {}

    /** Who let a revision pass, and how four eyes were kept. */
    public record Approval(int revision, String by, ApprovalKind how, Instant at, Rendering rendering) {}

    /** A lead approved alone, and why. */
    public record AloneApproval(
            int revision, String by, Confidential<String> because, Instant at, Optional<Review> review) {}

    /** What a second person says of it. */
    public record Review(String by, boolean agreed, Optional<Confidential<String>> remark, Instant at) {}

    /** {@code refusal}: the code of the rule that stands against the disclosure. */
    public record Blocked(String refusal, Instant at) {}

    /** The latest draft, if it is approved. */
    public Optional<Draft> approved() {
        return draft.filter(it -> approval.filter(approved -> approved.revision() == it.revision())
                .isPresent());
    }

    /** Whether the approved revision can be told in every format. */
    public Optional<Rendering> rendering() {
        return approved().flatMap(_ -> approval).map(Approval::rendering);
    }

    /** What a lead approved alone and nobody else has looked at. */
    public Optional<AloneApproval> unreviewed() {
        return alone.filter(it -> it.review().isEmpty());
    }

    public boolean isBlockedBy(String refusal) {
        return blocked.filter(it -> it.refusal().equals(refusal)).isPresent();
    }

    public int nextRevision() {
        return draft.map(Draft::revision).orElse(0) + 1;
    }

    public boolean wasEverPublished() {
        return published.isPresent();
    }

    AdvisoryProgress after(Recorded recorded, AdvisoryDrafted event) {
        var written = new Draft(event.revision(), event.advisory(), recorded.actor(), recorded.occurredAt());
        // What went out on a lead's word alone is still to be looked at; what did not is void.
        return new AdvisoryProgress(
                Optional.of(written),
                Optional.empty(),
                Optional.empty(),
                published,
                alone.filter(_ -> wasEverPublished()),
                Optional.empty());
    }

    AdvisoryProgress after(Recorded recorded, AdvisoryApproved event) {
        var given = new Approval(
                event.revision(),
                recorded.actor(),
                event.how(),
                recorded.occurredAt(),
                event.advisory().isPresent() ? Rendering.AWAITED : Rendering.NOT_ASKED);
        var givenAlone = event.aloneBecause()
                .map(why -> new AloneApproval(
                        event.revision(), recorded.actor(), why, recorded.occurredAt(), Optional.empty()));
        return new AdvisoryProgress(
                draft, Optional.of(given), scheduledAt, published, givenAlone.or(() -> alone), blocked);
    }

    AdvisoryProgress after(AdvisoryRendered event) {
        return rendered(event.revision(), _ -> Rendering.DONE);
    }

    AdvisoryProgress after(AdvisoryRefused event) {
        return rendered(event.revision(), it -> it.with(new BrokenRule(event.format(), event.field(), event.rule())));
    }

    private AdvisoryProgress rendered(int revision, UnaryOperator<Rendering> change) {
        var judged = approval.map(it -> it.revision() == revision
                ? new Approval(it.revision(), it.by(), it.how(), it.at(), change.apply(it.rendering()))
                : it);
        return new AdvisoryProgress(draft, judged, scheduledAt, published, alone, blocked);
    }

    AdvisoryProgress after(Recorded recorded, ApprovalReviewed event) {
        var review = new Review(recorded.actor(), event.agreed(), event.remark(), recorded.occurredAt());
        return new AdvisoryProgress(
                draft,
                approval,
                scheduledAt,
                published,
                alone.map(it -> it.revision() == event.revision()
                        ? new AloneApproval(it.revision(), it.by(), it.because(), it.at(), Optional.of(review))
                        : it),
                blocked);
    }

    AdvisoryProgress after(Recorded recorded, DisclosureBlocked event) {
        var now = new Blocked(event.refusal(), recorded.occurredAt());
        return new AdvisoryProgress(draft, approval, scheduledAt, published, alone, Optional.of(now));
    }

    AdvisoryProgress scheduled(Instant at) {
        return new AdvisoryProgress(draft, approval, Optional.of(at), published, alone, Optional.empty());
    }

    AdvisoryProgress unscheduled() {
        return new AdvisoryProgress(draft, approval, Optional.empty(), published, alone, Optional.empty());
    }

    AdvisoryProgress after(Disclosed event) {
        return new AdvisoryProgress(
                draft, approval, Optional.empty(), Optional.of(event.advisory()), alone, Optional.empty());
    }

    AdvisoryProgress revised(Advisory again) {
        return new AdvisoryProgress(draft, approval, scheduledAt, Optional.of(again), alone, blocked);
    }
}
