package dev.candor.triage.casefile.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a member of a project was last asked to handle a case. */
@Entity
@Table(name = "rota")
@IdClass(RotaEntity.Key.class)
class RotaEntity {

    @Id
    String project;

    @Id
    String account;

    @Column(name = "asked_at")
    Instant askedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    RotaEntity() {}

    record Key(String project, String account) {}
}
