package dev.candor.triage.outcome;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.Outcome;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseOutcomeRepository implements CaseProjection, PanacheRepositoryBase<CaseOutcomeEntity, String> {

    private static final Set<Message.Kind> TO_REPORTER =
            EnumSet.of(Message.Kind.ACKNOWLEDGEMENT, Message.Kind.REPLY, Message.Kind.QUESTION, Message.Kind.OUTCOME);

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return findById(it.id().value()).chain(row -> {
            if (row == null) {
                return persist(filled(new CaseOutcomeEntity(it.id().value()), it))
                        .replaceWithVoid();
            }
            filled(row, it);
            return Uni.createFrom().voidItem();
        });
    }

    @Override
    public Uni<Void> clear() {
        return deleteAll().replaceWithVoid();
    }

    private static CaseOutcomeEntity filled(CaseOutcomeEntity row, VulnerabilityCase it) {
        row.duplicateOf = it.outcome().kin().duplicateOf().map(CaseId::value).orElse(null);
        row.droppedAt = it.outcome()
                .decision()
                .filter(Outcome.Decided::dropped)
                .map(Outcome.Decided::at)
                .orElse(null);
        row.lastWordAt = lastWord(it);
        row.waits = Prompt.of(it).map(Prompt::name).orElse(null);
        return row;
    }

    private static @Nullable Instant lastWord(VulnerabilityCase it) {
        return it.thread().messages().stream()
                .filter(message -> TO_REPORTER.contains(message.kind()))
                .map(Message::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
