package dev.candor.triage.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the index of due clocks; only rows with something to say are ever read. */
@Entity
@Table(name = "case_clock")
class CaseClockEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    long sequence;

    String project;

    @Column(name = "next_at")
    Instant nextAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CaseClockEntity() {}

    CaseClock toDomain() {
        return new CaseClock(caseId, sequence, project, nextAt);
    }
}
