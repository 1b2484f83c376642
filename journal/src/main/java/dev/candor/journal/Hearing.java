package dev.candor.journal;

import static java.util.stream.Collectors.toSet;

import dev.candor.events.CaseId;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes heard events entries of this service's own journal, each once, and has the service's listener act on them in
 * the same transaction. The unique event id is the memory of having heard it.
 */
@ApplicationScoped
class Hearing {

    private final Transactions transactions;
    private final StreamListener listener;
    private final ParkedRepository parked;
    private final WrappingKeys wrapping;
    private final Clock clock;

    Hearing(
            Transactions transactions,
            StreamListener listener,
            ParkedRepository parked,
            WrappingKeys wrapping,
            Clock clock) {
        this.transactions = transactions;
        this.listener = listener;
        this.parked = parked;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** Applies the fresh ones among the messages in order, in one transaction: all or none. */
    Uni<Void> apply(List<HeardMessage> messages) {
        return transactions.run(() -> Panache.getSession()
                .map(Statements::of)
                .chain(it -> new EntryTable(it).lock(subjects(messages)).chain(() -> hear(it, messages))));
    }

    /** Applies a message that was held back, and those of its case that waited for its report. */
    Uni<Void> applyHeld(ParkedEntity row) {
        return Panache.getSession()
                .map(Statements::of)
                .chain(it -> new EntryTable(it)
                        .lock(List.of(row.subject))
                        .chain(() -> parked.deleteById(row.id))
                        .chain(() -> Panache.flush())
                        .chain(() -> admit(it, List.of(HeardMessage.parked(row)))));
    }

    private Uni<Void> hear(Statements statements, List<HeardMessage> messages) {
        return fresh(statements, messages)
                .chain(fresh -> parked.ofSubjects(subjects(fresh)).chain(held -> {
                    var split = Split.of(fresh, held);
                    return holdBack(split.behind(), ParkedEntity.BEHIND, "An earlier event of this case waits")
                            .chain(() -> admit(statements, split.free()));
                }));
    }

    private Uni<Void> admit(Statements statements, List<HeardMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return new EntryTable(statements).heads(subjects(messages)).chain(heads -> {
            var order = Order.of(messages, heads, listener.waitsForReport());
            return holdBack(order.early(), ParkedEntity.UNKNOWN_CASE, "The report of this case was not heard yet")
                    .chain(() -> write(statements, order))
                    .chain(() -> releaseThoseThatWaitedFor(order.opened()));
        });
    }

    private Uni<Void> write(Statements statements, Order order) {
        var keys = order.rows().stream()
                .flatMap(it -> it.message().keys().stream())
                .toList();
        var table = new KeyTable(statements, wrapping);
        return table.add(keys)
                .chain(() -> new EntryTable(statements)
                        .append(order.rows().stream().map(Order.Row::entry).toList()))
                .chain(() -> table.of(
                        order.rows().stream().map(it -> it.message().subject()).collect(toSet())))
                .map(stored -> order.rows().stream()
                        .map(it -> it.message()
                                .opened(
                                        it.entry().draft().sequence(),
                                        stored.of(it.message().subject())))
                        .toList())
                .chain(this::tell);
    }

    private Uni<Void> tell(List<Recorded> heard) {
        return Multi.createFrom()
                .iterable(heard)
                .onItem()
                .transformToUniAndConcatenate(it -> listener.on(it).chain(Hearing::forget))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whatever the session goes on holding is compared anew before each statement: a long batch would crawl. */
    private static Uni<Void> forget() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }

    private Uni<Void> releaseThoseThatWaitedFor(Set<String> opened) {
        return opened.isEmpty()
                ? Uni.createFrom().voidItem()
                : parked.ofSubjects(opened)
                        .chain(rows -> Multi.createFrom()
                                .iterable(rows)
                                .filter(it -> it.state.equals(ParkedEntity.UNKNOWN_CASE))
                                .onItem()
                                .transformToUniAndConcatenate(this::applyHeld)
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Uni<List<HeardMessage>> fresh(Statements statements, List<HeardMessage> messages) {
        var ids = messages.stream().map(HeardMessage::id).toList();
        return new EntryTable(statements)
                .known(ids.stream().map(UUID::toString).toList())
                .chain(known -> parked.among(ids).map(waiting -> {
                    var seen = new HashSet<>(waiting);
                    known.forEach(it -> seen.add(UUID.fromString(it)));
                    return messages.stream().filter(it -> seen.add(it.id())).toList();
                }));
    }

    private Uni<Void> holdBack(List<HeardMessage> messages, String state, String reason) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : parked.persist(messages.stream()
                                .map(it -> ParkedEntity.of(it, state, reason, clock.instant()))
                                .toList())
                        .chain(() -> Panache.flush());
    }

    private static Set<String> subjects(Collection<HeardMessage> messages) {
        return messages.stream().map(HeardMessage::subject).collect(toSet());
    }

    /** Events of a case of which one is parked wait behind it; the others are free. */
    private record Split(List<HeardMessage> free, List<HeardMessage> behind) {

        static Split of(List<HeardMessage> messages, List<ParkedEntity> held) {
            var blocked = held.stream()
                    .filter(it -> !it.state.equals(ParkedEntity.UNKNOWN_CASE))
                    .map(it -> it.subject)
                    .collect(toSet());
            var split = new Split(new ArrayList<>(), new ArrayList<>());
            messages.forEach(it -> (blocked.contains(it.subject()) ? split.behind : split.free).add(it));
            return split;
        }
    }

    /** The next entries of each chain; early are those of cases that have not opened here. */
    private record Order(List<Row> rows, List<HeardMessage> early, Set<String> opened) {

        /** A message and the entry that it becomes. */
        record Row(HeardMessage message, EntryTable.NewRow entry) {}

        static Order of(List<HeardMessage> messages, Head.Heads heads, boolean waitsForReport) {
            var order = new Order(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
            Map<String, Head> last = new HashMap<>();
            for (var it : messages) {
                var head = last.getOrDefault(it.subject(), heads.of(it.subject()));
                var opens = it.kind().filter(ReportReceived.class::equals).isPresent();
                if (waitsForReport
                        && head.sequence() == 0
                        && !opens
                        && CaseId.parse(it.subject()).isPresent()) {
                    order.early.add(it);
                } else {
                    var entry = EntryTable.NewRow.after(head, it.draft(head.sequence() + 1));
                    order.rows.add(new Row(it, entry));
                    last.put(it.subject(), entry.head());
                    if (opens) {
                        order.opened.add(it.subject());
                    }
                }
            }
            return order;
        }
    }
}
