package dev.candor.notify.site;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lists and feeds of everything public, kept until something is published, here or by another replica. */
@ApplicationScoped
public class Aggregates {

    private final Transactions transactions;
    private final AdvisoryRepository advisories;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** {@code version}: the count of publications that it was made at. */
    private record Kept(long version, Document document) {}

    Aggregates(Transactions transactions, AdvisoryRepository advisories) {
        this.transactions = transactions;
        this.advisories = advisories;
    }

    /** The document under a path, made anew where something was published since. There must be few paths. */
    public Uni<Document> of(String path, Supplier<Uni<Document>> make) {
        return transactions.run(advisories::version).chain(version -> {
            var known = kept.get(path);
            return known != null && known.version() == version
                    ? Uni.createFrom().item(known.document())
                    // What is published meanwhile is in it, under the older count: it is made once more, no harm.
                    : make.get().invoke(it -> kept.put(path, new Kept(version, it)));
        });
    }
}
