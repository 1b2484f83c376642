package dev.candor.notify.selftest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that was sent to see whether mail arrives. */
@Entity
@Table(name = "self_test")
class SelfTestEntity {

    @Id
    UUID id;

    String project;

    String address;

    long turn;

    /** None where it was not sent. */
    @Column(name = "sent_at")
    @Nullable Instant sentAt;

    @Column(name = "returned_at")
    @Nullable Instant returnedAt;

    /** Whether it was said that it did not return. */
    boolean missed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    SelfTestEntity() {}
}
