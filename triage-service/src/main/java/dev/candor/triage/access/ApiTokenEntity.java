package dev.candor.triage.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiTokenEntity {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    @Id
    private String hash;

    private String account;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ApiTokenEntity() {}

    ApiTokenEntity(Secret token, String account, Instant createdAt) {
        this.hash = token.hash();
        this.account = account;
        this.createdAt = createdAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    String hash() {
        return hash;
    }

    Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    String account() {
        return account;
    }

    // To the minute: a script that asks ten times a second writes no row ten times a second.
    void usedAt(Instant now) {
        if (lastUsedAt == null || now.isAfter(lastUsedAt.plus(PRECISION))) {
            lastUsedAt = now;
        }
    }
}
