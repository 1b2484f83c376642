package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.ClockName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the clocks that run. */
@Entity
@Table(name = "open_clock")
@IdClass(OpenClockEntity.Key.class)
class OpenClockEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Enumerated(EnumType.STRING)
    ClockName clock;

    @Id
    int run;

    String project;

    @Nullable String handler;

    boolean outside;

    @Column(name = "danger_at")
    Instant dangerAt;

    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    OpenClockEntity() {}

    OpenClock toDomain() {
        return new OpenClock(caseId, clock, run, Optional.ofNullable(handler), outside, dangerAt, dueAt);
    }

    record Key(String caseId, ClockName clock, int run) {}
}
