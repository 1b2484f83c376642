package dev.candor.notify.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message to one receiver, and what became of it: the delivery log. */
@Entity
@Table(name = "webhook_message")
class WebhookEntity {

    /** Whether it is still tried. */
    enum State {
        QUEUED,
        TAKEN,
        GIVEN_UP
    }

    @Id
    UUID id;

    @Column(name = "event_id")
    UUID eventId;

    String receiver;

    @Column(name = "case_id")
    String caseId;

    String url;

    String body;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    String reason;

    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    WebhookEntity() {}

    Message toDomain() {
        return new Message(id, eventId, receiver, caseId, url, body, attempts);
    }

    /** {@code url}: of the advisory. */
    record Message(UUID id, UUID eventId, String receiver, String caseId, String url, String body, int attempts) {}
}
