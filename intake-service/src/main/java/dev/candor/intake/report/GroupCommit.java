package dev.candor.intake.report;

import dev.candor.journal.DatabaseAway;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Stores what arrives at the same time in one transaction: while one group is on its way to the database, the next one
 * gathers. What was sent together is stored together or not at all; what cannot be stored takes nothing else with it.
 */
@ApplicationScoped
class GroupCommit {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final ReportStatements statements;
    private final CommitConfig config;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int queued;
    private boolean underway;

    GroupCommit(Transactions transactions, ReportStatements statements, CommitConfig config) {
        this.transactions = transactions;
        this.statements = statements;
        this.config = config;
    }

    /** Stored when it completes. A caller who goes away does not take the report along. */
    Uni<List<Stored>> add(List<Arrival> together) {
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom()
                        .<List<Stored>>emitter(emitter -> add(new Waiting(together, emitter)))
                        .emitOn(callersOwn()));
    }

    /**
     * Where a caller goes on: in the context of their own request. The group's is that of whoever came first, and may
     * have ended by then.
     */
    private static Executor callersOwn() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(_ -> work.run());
    }

    private void add(Waiting it) {
        if (enqueue(it)) {
            storeNext();
        } else {
            it.emitter.fail(new TooBusy(SOON));
        }
    }

    private synchronized boolean enqueue(Waiting it) {
        if (queued + it.arrivals.size() > config.longestQueue()) {
            return false;
        }
        queued += it.arrivals.size();
        return queue.add(it);
    }

    /** The group is a subscription of its own: no single request may end it. */
    private void storeNext() {
        var group = nextGroup();
        if (!group.isEmpty()) {
            store(group).onTermination().invoke(this::landed).subscribe().with(_ -> storeNext(), _ -> storeNext());
        }
    }

    private synchronized List<Waiting> nextGroup() {
        var group = new ArrayList<Waiting>();
        int size = 0;
        while (!underway && !queue.isEmpty()) {
            size += queue.element().arrivals.size();
            if (!group.isEmpty() && size > config.largestGroup()) {
                break;
            }
            group.add(queue.remove());
        }
        underway |= !group.isEmpty();
        queued -= group.stream().mapToInt(it -> it.arrivals.size()).sum();
        return group;
    }

    private synchronized void landed() {
        underway = false;
    }

    private Uni<Void> store(List<Waiting> group) {
        var arrivals = group.stream().flatMap(it -> it.arrivals.stream()).toList();
        return transactions
                .onConnection(connection -> statements.store(connection, arrivals))
                .invoke(stored -> tell(group, stored))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> mend(group, failure));
    }

    private Uni<Void> mend(List<Waiting> group, Throwable failure) {
        if (group.size() == 1 || DatabaseAway.caused(failure)) {
            group.forEach(it -> it.emitter.fail(failure));
            return Uni.createFrom().voidItem();
        }
        var oneByOne = Uni.createFrom().voidItem();
        for (var it : group) {
            oneByOne = oneByOne.chain(() -> store(List.of(it)));
        }
        return oneByOne;
    }

    private static void tell(List<Waiting> group, List<Stored> stored) {
        int from = 0;
        for (var it : group) {
            int to = from + it.arrivals.size();
            it.emitter.complete(List.copyOf(stored.subList(from, to)));
            from = to;
        }
    }

    private record Waiting(List<Arrival> arrivals, UniEmitter<? super List<Stored>> emitter) {}
}
