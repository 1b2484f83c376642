package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Contents;
import dev.candor.journal.Ids;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What storing a message takes, held or not: once, in the thread of a case that exists, with its files. */
@ApplicationScoped
class StoreMessage {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;
    private final MessageRepository messages;
    private final Contents contents;
    private final LongTexts texts;

    StoreMessage(
            Transactions transactions,
            Journal journal,
            MessageRepository messages,
            Contents contents,
            LongTexts texts) {
        this.transactions = transactions;
        this.journal = journal;
        this.messages = messages;
        this.contents = contents;
        this.texts = texts;
    }

    Uni<ReceivedMessage> store(Parcel parcel, BiFunction<UUID, LongText, ReportEvent> event) {
        return texts.fit(parcel.text)
                .chain(text -> transactions
                        .run(() -> messages.sentBefore(parcel.once)
                                .chain(before -> before.map(it -> repeated(it, parcel))
                                        .orElseGet(() -> storeNew(parcel, text, event))))
                        // Messages only add to the thread, so one that lost a race is simply written behind the other.
                        .onFailure(StoreMessage::isRace)
                        .retry()
                        .atMost(TRIES));
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof SubjectMoved || failure instanceof PersistenceException;
    }

    private static Uni<ReceivedMessage> repeated(MessageEntity before, Parcel parcel) {
        var caseId = new CaseId(before.caseId);
        return parcel.once.map(OnceKey::fingerprint).equals(Optional.ofNullable(before.fingerprint))
                ? Uni.createFrom().item(new ReceivedMessage(caseId, before.id, true))
                : Uni.createFrom().failure(new KeyUsedForAnother(caseId));
    }

    private Uni<ReceivedMessage> storeNew(Parcel parcel, LongText text, BiFunction<UUID, LongText, ReportEvent> event) {
        var id = Ids.next();
        var row = new MessageEntity(id, parcel.caseId.value());
        parcel.once.ifPresent(it -> {
            row.onceKey = it.key();
            row.fingerprint = it.fingerprint();
        });
        return append(parcel.caseId, parcel.author, event.apply(id, text))
                .invoke(recordedAs -> row.heldBy = parcel.held ? recordedAs : null)
                .chain(() -> messages.persistAndFlush(row))
                .chain(() -> contents.belongTo(
                        parcel.caseId.value(), ContentIds.of(Stream.of(text), parcel.files, parcel.raw)))
                .replaceWith(new ReceivedMessage(parcel.caseId, id, false));
    }

    private Uni<UUID> append(CaseId caseId, String actor, ReportEvent event) {
        return journal.lastSequence(caseId.value())
                .invoke(last -> {
                    if (last == 0) {
                        throw new NoSuchCase(caseId);
                    }
                })
                .chain(last -> journal.record(caseId.value(), last, Circumstances.of(actor), List.of(event)))
                .map(recorded -> recorded.getFirst().id());
    }

    /** What every message has. {@code author}: {@code reporter} or a participant. */
    record Parcel(
            CaseId caseId,
            LongText text,
            List<FileReference> files,
            Optional<FileReference> raw,
            Optional<OnceKey> once,
            boolean held,
            String author) {

        Parcel(
                CaseId caseId,
                LongText text,
                List<FileReference> files,
                Optional<FileReference> raw,
                Optional<OnceKey> once,
                boolean held) {
            this(caseId, text, files, raw, once, held, NewReport.REPORTER);
        }
    }
}
