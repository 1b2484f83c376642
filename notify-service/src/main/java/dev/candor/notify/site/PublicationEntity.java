package dev.candor.notify.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An advisory rendered in one format. */
@Entity
@Table(name = "publication")
@IdClass(PublicationEntity.Key.class)
class PublicationEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    String format;

    String body;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    PublicationEntity() {}

    PublicationEntity(String caseId, String format, String body) {
        this.caseId = caseId;
        this.format = format;
        this.body = body;
    }

    /** Case and format. */
    record Key(String caseId, String format) {}
}
