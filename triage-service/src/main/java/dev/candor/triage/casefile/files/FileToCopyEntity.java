package dev.candor.triage.casefile.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A content that intake holds and that is not here yet. */
@Entity
@Table(name = "file_to_copy")
class FileToCopyEntity {

    @Id
    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "case_id")
    String caseId;

    @Nullable String sha256;

    int attempts;

    @Column(name = "retry_at")
    Instant retryAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    FileToCopyEntity() {}
}
