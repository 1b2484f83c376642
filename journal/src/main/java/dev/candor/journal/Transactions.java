package dev.candor.journal;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way to open a transaction. What was begun is finished even when the client that asked for it goes away: a
 * cancelled reactive transaction would be torn in the middle.
 */
@ApplicationScoped
public class Transactions {

    private static final String RECORDED = "candor.recorded";

    private final Vertx vertx;
    private final Pool pool;
    private final Relay relay;

    Transactions(Vertx vertx, Pool pool, Relay relay) {
        this.vertx = vertx;
        this.pool = pool;
        this.relay = relay;
    }

    /** Runs the work in one transaction of Hibernate Reactive; joins the one that is open. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return shielded(() -> Panache.withTransaction(work).invoke(this::wakeRelay));
    }

    /** Runs the work in one transaction of the reactive client: for the hot path, and for what no entity maps. */
    public <T> Uni<T> onConnection(Function<SqlConnection, Uni<T>> work) {
        return shielded(() -> pool.withTransaction(work).invoke(this::wakeRelay));
    }

    /**
     * Like {@link #onConnection}, for what means nothing before a later transaction of the same caller has committed: it
     * does not wait for the disk. The later one does, and the database writes what came before it first.
     */
    public <T> Uni<T> ahead(Function<SqlConnection, Uni<T>> work) {
        return onConnection(connection -> connection
                .query("set local synchronous_commit to off")
                .execute()
                .chain(() -> work.apply(connection)));
    }

    /** Marks the running transaction as one that leaves something to publish. */
    static void recorded() {
        requireNonNull(Vertx.currentContext(), "A transaction has a context").putLocal(RECORDED, true);
    }

    private void wakeRelay() {
        var context = Vertx.currentContext();
        if (context != null && context.removeLocal(RECORDED)) {
            relay.wake();
        }
    }

    private <T> Uni<T> shielded(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Runnable start =
                    () -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
            var current = Vertx.currentContext();
            if (current == null || !VertxContext.isDuplicatedContext(current)) {
                safeContext().runOnContext(_ -> start.run());
            } else if (Context.isOnEventLoopThread()) {
                start.run();
            } else {
                // A worker thread carries its request's context, but a session belongs to the event loop.
                current.runOnContext(_ -> start.run());
            }
        });
    }

    private Context safeContext() {
        var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
