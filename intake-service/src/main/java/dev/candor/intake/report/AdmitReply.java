package dev.candor.intake.report;

import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lets a held message into the thread of its case, by a handler's word. */
@ApplicationScoped
class AdmitReply {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;
    private final MessageRepository messages;

    AdmitReply(Transactions transactions, Journal journal, MessageRepository messages) {
        this.transactions = transactions;
        this.journal = journal;
        this.messages = messages;
    }

    /** True when there is such a message; admitting it again changes nothing. */
    Uni<Boolean> admit(UUID held, String admittedBy) {
        return transactions
                .run(() -> messages.held(held)
                        .chain(found -> found.map(it -> admit(it, admittedBy).replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> admit(MessageEntity message, String admittedBy) {
        if (message.admittedBy != null) {
            return Uni.createFrom().voidItem();
        }
        message.admittedBy = admittedBy;
        var event = new ReplyAdmitted(message.id, admittedBy);
        return journal.lastSequence(message.caseId)
                .chain(last -> journal.record(message.caseId, last, Circumstances.of(admittedBy), List.of(event)))
                .replaceWithVoid();
    }
}
