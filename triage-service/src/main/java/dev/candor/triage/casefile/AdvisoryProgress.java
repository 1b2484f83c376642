package dev.candor.triage.casefile;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.Confidential;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.Optional;

/**
 * An advisory on its way to the public.
 *
 * @param draft the latest revision
 * @param approval of that revision; a later draft voids it
 * @param scheduledAt the instant at which the case goes public by itself
 * @param published what the public reads
 */
public record AdvisoryProgress(
        Optional<Draft> draft,
        Optional<Approval> approval,
        Optional<Instant> scheduledAt,
        Optional<Advisory> published) {

    static final AdvisoryProgress NONE =
            new AdvisoryProgress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A revision and who wrote it. */
    public record Draft(int revision, Confidential<Advisory> advisory, String author, Instant at) {}

    /** Who let a revision pass, and how four eyes were kept. */
    public record Approval(int revision, String by, ApprovalKind how, Instant at) {}

    /** The latest draft, if it is approved. */
    public Optional<Draft> approved() {
        return draft.filter(it -> approval.filter(approved -> approved.revision() == it.revision())
                .isPresent());
    }

    public int nextRevision() {
        return draft.map(Draft::revision).orElse(0) + 1;
    }

    public boolean wasEverPublished() {
        return published.isPresent();
    }

    AdvisoryProgress after(Recorded recorded, AdvisoryDrafted event) {
        var written = new Draft(event.revision(), event.advisory(), recorded.actor(), recorded.occurredAt());
        return new AdvisoryProgress(Optional.of(written), Optional.empty(), Optional.empty(), published);
    }

    AdvisoryProgress after(Recorded recorded, AdvisoryApproved event) {
        var given = new Approval(event.revision(), recorded.actor(), event.how(), recorded.occurredAt());
        return new AdvisoryProgress(draft, Optional.of(given), scheduledAt, published);
    }

    AdvisoryProgress scheduled(Instant at) {
        return new AdvisoryProgress(draft, approval, Optional.of(at), published);
    }

    AdvisoryProgress unscheduled() {
        return new AdvisoryProgress(draft, approval, Optional.empty(), published);
    }

    AdvisoryProgress after(Disclosed event) {
        return new AdvisoryProgress(draft, approval, Optional.empty(), Optional.of(event.advisory()));
    }

    AdvisoryProgress revised(Advisory again) {
        return new AdvisoryProgress(draft, approval, scheduledAt, Optional.of(again));
    }
}
