package dev.candor.policy.inforce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a policy, under its hash, for ever. */
@Entity
@Table(name = "policy_version")
class PolicyVersionEntity {

    @Id
    String hash;

    String project;

    String source;

    @Column(name = "loaded_at")
    Instant loadedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    PolicyVersionEntity() {}

    PolicyVersionEntity(String hash, String project, String source, Instant loadedAt) {
        this.hash = hash;
        this.project = project;
        this.source = source;
        this.loadedAt = loadedAt;
    }
}
