package dev.candor.intake.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message, without its words: they are in the journal alone. */
@Entity
@Table(name = "message")
class MessageEntity {

    @Id
    UUID id;

    @Column(name = "case_id")
    String caseId;

    /** The event that holds it back for a handler; none for one that was proved. */
    @Column(name = "held_by")
    @Nullable UUID heldBy;

    @Column(name = "admitted_by")
    @Nullable String admittedBy;

    @Column(name = "once_key")
    @Nullable String onceKey;

    @Nullable String fingerprint;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    MessageEntity() {}

    MessageEntity(UUID id, String caseId) {
        this.id = id;
        this.caseId = caseId;
    }
}
