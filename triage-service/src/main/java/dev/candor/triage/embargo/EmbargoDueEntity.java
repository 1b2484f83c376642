package dev.candor.triage.embargo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When time does something to a case's embargo next. */
@Entity
@Table(name = "embargo_due")
class EmbargoDueEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    String project;

    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    EmbargoDueEntity() {}

    EmbargoDueEntity(String caseId, String project, Instant dueAt) {
        this.caseId = caseId;
        this.project = project;
        this.dueAt = dueAt;
    }
}
