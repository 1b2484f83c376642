package dev.candor.journal;

import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A service's append-only list of its events: the truth, the outbox and the audit trail in one. What is recorded is
 * published if, and only if, the transaction commits.
 */
@ApplicationScoped
public class Journal {

    private final Clock clock;
    private final WrappingKeys wrapping;
    private final String service;

    Journal(Clock clock, WrappingKeys wrapping, JournalConfig config) {
        this.clock = clock;
        this.wrapping = wrapping;
        this.service = config.service();
    }

    /** The subject's entries in order, opened as far as this service has keys. */
    public Uni<List<Recorded>> entries(String subject) {
        return inSession(it -> new EntryTable(it).of(subject).chain(stored -> open(it, subject, stored)));
    }

    /** The entries as stored, confidential values sealed. */
    public Uni<List<StoredEntry>> stored(String subject) {
        return inSession(it -> new EntryTable(it).of(subject));
    }

    /** The last sequence of a subject; 0 when nothing was recorded of it. */
    public Uni<Long> lastSequence(String subject) {
        return inSession(it -> new EntryTable(it).heads(List.of(subject)))
                .map(heads -> heads.of(subject).sequence());
    }

    /** Makes other writers of the subject wait for the end of this transaction: what is read then stays as it is. */
    public Uni<Void> hold(String subject) {
        return inSession(it -> new EntryTable(it).lock(List.of(subject)));
    }

    /**
     * Appends events as the sequences after {@code after}, in the current transaction. Fails with {@link SubjectMoved}
     * where somebody wrote in between.
     */
    public Uni<List<Recorded>> record(
            String subject, long after, Circumstances circumstances, List<? extends Event> events) {
        return inSession(it -> record(it, subject, after, circumstances, events));
    }

    /**
     * Writes the first entries of new subjects by one statement each for keys and entries, in the connection's
     * transaction. Reads nothing.
     */
    public Uni<List<Recorded>> open(SqlConnection connection, List<Opening> openings) {
        var batch = new Batch();
        for (var it : openings) {
            var keys = new SubjectKeys(it.subject(), wrapping, Map.of());
            // All at once: a key made later could meet another that a second service has made meanwhile.
            keys.makeAll();
            var last = Head.START;
            for (var first : it.entries()) {
                last = batch.add(last, keys, first.circumstances(), first.event());
            }
            batch.made(keys);
        }
        return batch.write(Statements.of(connection));
    }

    /** Checks the subject's chain from its first entry on; the first entry that does not fit, or nothing. */
    public Uni<Optional<BrokenLink>> verify(String subject) {
        return stored(subject).map(Verification::of);
    }

    private Uni<List<Recorded>> record(
            Statements statements,
            String subject,
            long after,
            Circumstances circumstances,
            List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var table = new EntryTable(statements);
        return table.lock(List.of(subject))
                .chain(() -> table.heads(List.of(subject)))
                .chain(heads -> heads.of(subject).sequence() == after
                        ? Uni.createFrom().item(heads.of(subject))
                        : table.noCommandSince(subject, after, service)
                                .<Head>chain(heard -> Uni.createFrom().failure(new SubjectMoved(subject, heard))))
                .chain(head -> new KeyTable(statements, wrapping)
                        .of(List.of(subject))
                        .chain(keys -> write(statements, keys.of(subject), head, circumstances, events)));
    }

    private Uni<List<Recorded>> write(
            Statements statements,
            SubjectKeys keys,
            Head head,
            Circumstances circumstances,
            List<? extends Event> events) {
        var batch = new Batch();
        var last = head;
        if (head.sequence() == 0 && events.getFirst() instanceof ReportReceived) {
            // As where many are opened at once: a key made later could meet another service's.
            keys.makeAll();
        }
        for (var event : events) {
            last = batch.add(last, keys, circumstances, event);
        }
        batch.made(keys);
        return batch.write(statements);
    }

    private Uni<List<Recorded>> open(Statements statements, String subject, List<StoredEntry> stored) {
        return new KeyTable(statements, wrapping)
                .of(List.of(subject))
                .map(keys ->
                        stored.stream().map(it -> it.opened(keys.of(subject))).toList());
    }

    private static <T> Uni<T> inSession(Function<Statements, Uni<T>> work) {
        return Panache.getSession().chain(it -> work.apply(Statements.of(it)));
    }

    /** Entries on their way into the table, with the keys that sealed them. */
    private final class Batch {

        private final List<EntryTable.NewRow> rows = new ArrayList<>();
        private final List<Recorded> recorded = new ArrayList<>();
        private final List<KeyTable.NewKey> keys = new ArrayList<>();

        Head add(Head head, SubjectKeys with, Circumstances circumstances, Event event) {
            var id = Ids.next();
            var subject = with.subject();
            var now = clock.instant();
            var draft = new Draft(
                    id,
                    subject,
                    head.sequence() + 1,
                    EventTypes.nameOf(event),
                    service,
                    Optional.empty(),
                    circumstances.actor(),
                    now,
                    circumstances.policyVersion(),
                    circumstances.cause(),
                    EventCodec.seal(event, id, with),
                    EventTypes.isPublished(event.getClass()));
            var row = EntryTable.NewRow.after(head, draft);
            rows.add(row);
            recorded.add(new Recorded(
                    id,
                    subject,
                    draft.sequence(),
                    service,
                    draft.actor(),
                    now,
                    draft.policyVersion(),
                    draft.cause(),
                    event));
            return row.head();
        }

        void made(SubjectKeys subjectKeys) {
            keys.addAll(KeyTable.NewKey.madeBy(subjectKeys));
        }

        Uni<List<Recorded>> write(Statements statements) {
            Transactions.recorded();
            return new KeyTable(statements, wrapping)
                    .add(keys)
                    .chain(() -> new EntryTable(statements).append(rows))
                    .replaceWith(recorded);
        }
    }
}
