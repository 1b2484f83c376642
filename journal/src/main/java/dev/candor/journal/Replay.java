package dev.candor.journal;

import dev.candor.events.EventTypes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes again all that this service ever published; whoever heard it before does nothing twice. */
@ApplicationScoped
public class Replay {

    private static final String AGAIN = """
            insert into unpublished(position)
            select position from journal
            where source = ?1 and type in (select json_array_elements_text(cast(cast(?2 as text) as json)))
            on conflict do nothing""";

    private final Transactions transactions;
    private final Relay relay;
    private final JournalConfig config;

    Replay(Transactions transactions, Relay relay, JournalConfig config) {
        this.transactions = transactions;
        this.relay = relay;
        this.config = config;
    }

    /** The number of entries that will go out again. */
    public Uni<Integer> everything() {
        var types = new JsonArray(EventTypes.all().entrySet().stream()
                .filter(it -> EventTypes.isPublished(it.getValue()))
                .map(it -> it.getKey())
                .toList());
        return transactions
                .run(() -> Panache.getSession()
                        .chain(it -> Statements.of(it).update(AGAIN, config.service(), types.encode())))
                .invoke(relay::wake);
    }
}
