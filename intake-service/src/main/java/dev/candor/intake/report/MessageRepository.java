package dev.candor.intake.report;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The messages of all cases. */
@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<MessageEntity, UUID> {

    Uni<Optional<MessageEntity>> sentBefore(Optional<OnceKey> once) {
        return once.map(it -> find("onceKey", it.key()).firstResult().map(Optional::ofNullable))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A held message, named by itself or by the event that holds it. */
    Uni<Optional<MessageEntity>> held(UUID id) {
        return find("heldBy is not null and (id = ?1 or heldBy = ?1)", id)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
