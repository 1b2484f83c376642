package dev.candor.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A heard event that could not be applied, as its row. */
@Entity
@Table(name = "parked")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ParkedEntity {

    static final String PARKED = "parked";
    static final String NOT_YET = "not-yet";
    static final String BEHIND = "behind";
    static final String UNKNOWN_CASE = "unknown-case";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "event_id")
    UUID eventId;

    String subject;
    String type;
    String topic;
    String headers;
    byte[] body;
    String state;
    String reason;
    int attempts;

    @Column(name = "parked_at")
    Instant parkedAt;

    @Column(name = "retry_at")
    Instant retryAt;

    static ParkedEntity of(HeardMessage message, String state, String reason, Instant now) {
        var row = new ParkedEntity();
        row.eventId = message.id();
        row.subject = message.subject();
        row.type = message.type();
        row.topic = message.topic();
        row.headers = message.headers();
        row.body = message.body();
        row.state = state;
        row.reason = reason;
        row.parkedAt = now;
        row.retryAt = now;
        return row;
    }
}
