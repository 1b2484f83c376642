package dev.candor.notify.notice;

import dev.candor.events.DeliveryEvent.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the windows in which alerts are counted; only rows in which one waits are ever read. */
@Entity
@Table(name = "alert_window")
class AlertWindowEntity {

    @Id
    String name;

    @Column(name = "ends_at")
    Instant endsAt;

    int waiting;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "case_id")
    String caseId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    String participant;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    AlertWindowEntity() {}
}
