package dev.candor.triage.casefile.board;

import dev.candor.events.Confidential;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the list shows of a case, and by what it is found. */
@Entity
@Table(name = "case_row")
class CaseRowEntity {

    static final String TEAM = "TEAM";

    @Id
    String id;

    long sequence;

    String project;

    String state;

    @Nullable String handler;

    @Nullable String asked;

    String summary;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Nullable @Column(name = "acknowledge_by")
    Instant acknowledgeBy;

    @Nullable @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    @Nullable @Column(name = "reporter_awaits_since")
    Instant reporterAwaitsSince;

    @Nullable @Column(name = "scheduled_at")
    Instant scheduledAt;

    @Column(name = "held_replies")
    int heldReplies;

    String audience;

    @Nullable String deputy;

    String words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CaseRowEntity() {}

    @SuppressWarnings("NullAway.Init") // become fills the fields
    CaseRowEntity(VulnerabilityCase it) {
        become(it);
    }

    final void become(VulnerabilityCase it) {
        id = it.id().value();
        sequence = it.sequence();
        project = it.project();
        state = it.state().name();
        handler = it.handling().handler().orElse(null);
        asked = it.handling().asked().orElse(null);
        summary = SearchWords.withoutNul(summary(it.report().received().summary()));
        openedAt = it.report().at();
        updatedAt = it.updatedAt();
        acknowledgeBy = it.report().received().acknowledgeBy().orElse(null);
        acknowledgedAt = it.thread().acknowledgedAt().orElse(null);
        reporterAwaitsSince = it.thread().reporterAwaitsSince().orElse(null);
        scheduledAt = it.advisory().scheduledAt().orElse(null);
        heldReplies = (int) it.thread().messages().stream()
                .filter(message -> message.kind() == Message.Kind.HELD)
                .count();
        audience = it.participants().audience().map(Enum::name).orElse(TEAM);
        deputy = it.handling().deputy().orElse(null);
        words = SearchWords.of(it);
    }

    private static String summary(Confidential<String> summary) {
        return summary.or("");
    }
}
