package dev.candor.notify.site;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.PublicAdvisory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** What lists and feeds show of an advisory. */
@Entity
@Table(name = "advisory")
class AdvisoryEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    String project;

    String title;

    String summary;

    String cve;

    String severity;

    String packages;

    String search;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "modified_at")
    Instant modifiedAt;

    boolean withdrawn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    AdvisoryEntity() {}

    static AdvisoryEntity of(PublicAdvisory it) {
        var row = new AdvisoryEntity();
        row.caseId = it.caseId();
        row.project = it.policy().name();
        row.title = it.withdrawal().isPresent()
                ? "Withdrawn: " + it.advisory().title()
                : it.advisory().title();
        row.withdrawn = it.withdrawal().isPresent();
        row.summary = it.advisory().summary().strip();
        row.cve = it.advisory().cve().orElse("");
        row.severity = it.severities().stream().map(Cvss::severity).findFirst().orElse("");
        row.packages =
                it.advisory().affected().stream().map(AffectedPackage::purl).collect(Collectors.joining(" "));
        row.search = String.join(" ", row.caseId, row.project, row.title, row.cve, row.packages, row.summary)
                .toLowerCase(Locale.ROOT);
        row.publishedAt = it.publishedAt();
        row.modifiedAt = it.modifiedAt();
        return row;
    }

    PublishedAdvisory toDomain() {
        return new PublishedAdvisory(caseId, project, title, summary, cve, severity, packages, publishedAt, modifiedAt);
    }
}
