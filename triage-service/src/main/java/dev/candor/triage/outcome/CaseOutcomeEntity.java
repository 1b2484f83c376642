package dev.candor.triage.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a case's outcome others must know, and what it asks for. */
@Entity
@Table(name = "case_outcome")
class CaseOutcomeEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Nullable @Column(name = "duplicate_of")
    String duplicateOf;

    @Nullable @Column(name = "dropped_at")
    Instant droppedAt;

    @Nullable @Column(name = "last_word_at")
    Instant lastWordAt;

    @Nullable String waits;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CaseOutcomeEntity() {}

    CaseOutcomeEntity(String caseId) {
        this.caseId = caseId;
    }
}
