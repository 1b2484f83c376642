package dev.candor.triage.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a registry last said of a fixed version. */
@Entity
@Table(name = "registry_sighting")
@IdClass(SightingEntity.Key.class)
class SightingEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    String purl;

    @Id
    String version;

    @Enumerated(EnumType.STRING)
    Sighting.State state;

    String reason;

    @Column(name = "asked_at")
    Instant askedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    SightingEntity() {}

    SightingEntity(String caseId, PackageVersion what, Sighting sighting, Instant askedAt) {
        this.caseId = caseId;
        this.purl = what.purl();
        this.version = what.version();
        this.state = sighting.state();
        this.reason = sighting.reason();
        this.askedAt = askedAt;
    }

    record Key(String caseId, String purl, String version) {}
}
