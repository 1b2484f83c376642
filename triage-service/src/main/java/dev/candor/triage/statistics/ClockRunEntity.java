package dev.candor.triage.statistics;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.ClockRun.Stop;
import dev.candor.triage.evidence.JudgedRun;
import dev.candor.triage.evidence.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a clock, without anything that changes by the passing of time alone. */
@Entity
@Table(name = "clock_run")
@IdClass(ClockRunEntity.Key.class)
class ClockRunEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Enumerated(EnumType.STRING)
    ClockName clock;

    @Id
    int run;

    String project;

    @Column(name = "started_at")
    Instant startedAt;

    @Nullable @Column(name = "due_at")
    Instant dueAt;

    boolean breached;

    @Nullable @Column(name = "stopped_at")
    Instant stoppedAt;

    @Nullable @Enumerated(EnumType.STRING)
    Standing standing;

    @Nullable @Column(name = "used_seconds")
    Long usedSeconds;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ClockRunEntity() {}

    @SuppressWarnings("NullAway.Init") // become fills the fields
    ClockRunEntity(Key key, String project, JudgedRun it) {
        caseId = key.caseId();
        clock = key.clock();
        run = key.run();
        become(project, it);
    }

    final void become(String itsProject, JudgedRun it) {
        var stop = it.run().stop();
        project = itsProject;
        startedAt = it.run().startedAt();
        dueAt = it.due().orElse(null);
        breached = it.run().breach().isPresent();
        stoppedAt = stop.map(Stop::at).orElse(null);
        standing = stop.isPresent() ? it.standing() : null;
        usedSeconds = stop.filter(how -> how.ending() == Ending.DONE)
                .map(_ -> it.used().toSeconds())
                .orElse(null);
    }

    Key key() {
        return new Key(caseId, clock, run);
    }

    record Key(String caseId, ClockName clock, int run) {

        static Key of(String caseId, JudgedRun it) {
            return new Key(caseId, it.clock(), it.run().number());
        }
    }
}
