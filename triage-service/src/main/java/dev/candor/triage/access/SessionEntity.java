package dev.candor.triage.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "session")
class SessionEntity {

    @Id
    private String hash;

    private String account;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SessionEntity() {}

    SessionEntity(String hash, String account, Instant createdAt) {
        this.hash = hash;
        this.account = account;
        this.createdAt = createdAt;
    }

    String hash() {
        return hash;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isOf(String asked, Instant since) {
        return account.equals(asked) && createdAt.isAfter(since);
    }
}
