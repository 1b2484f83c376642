package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the queue. */
@Entity
@Table(name = "notice")
class NoticeEntity {

    /** Where a notice stands. */
    enum State {
        QUEUED,
        DELIVERED,
        FAILED,
        /** It was taken, and came back. */
        BOUNCED
    }

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long position;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "case_id")
    String caseId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    String participant;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    String reason;

    /** A keyed hash of it. */
    @Nullable String address;

    @Column(name = "tried_at")
    @Nullable Instant triedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    NoticeEntity() {}

    Notice toDomain() {
        return new Notice(id, position, eventId, caseId, kind, participant, attempts, reason, createdAt);
    }
}
