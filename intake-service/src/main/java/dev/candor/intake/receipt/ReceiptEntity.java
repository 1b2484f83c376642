package dev.candor.intake.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The one receipt that opens a report now, by its hash. */
@Entity
@Table(name = "receipt")
class ReceiptEntity {

    @Id
    @Column(name = "report_id")
    UUID reportId;

    int generation;

    byte[] hash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    ReceiptEntity() {}
}
