package dev.candor.notify.delivery;

import dev.candor.events.CaseId;
import dev.candor.events.DeliveryEvent;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes down what became of a notice: its row and the journal's entry together. */
@ApplicationScoped
public class SettleNotice {

    private static final int RETRIES = 10;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final Journal journal;
    private final Clock clock;
    private final Patience patience;

    SettleNotice(
            Transactions transactions, NoticeRepository notices, Journal journal, Clock clock, DeliveryConfig config) {
        this.transactions = transactions;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
        this.patience =
                new Patience(config.firstPause(), config.longestPause(), config.pauseWhileAway(), config.giveUpAfter());
    }

    /** A notice that is settled already stays as it is. */
    public Uni<Void> settle(Notice notice, Outcome outcome) {
        return transactions
                .run(() ->
                        notices.unsettled(notice.id()).onItem().ifNotNull().transformToUni(row -> settle(row, outcome)))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(RETRIES);
    }

    private Uni<Void> settle(NoticeEntity row, Outcome outcome) {
        var settled = Settlement.of(row.toDomain(), outcome, patience, clock.instant());
        row.state = settled.state();
        row.attempts = settled.attempts();
        row.reason = settled.reason();
        row.dueAt = settled.dueAt();
        // What a project's members are told belongs to no case, and nobody waits to hear that it arrived.
        return settled.said()
                .filter(_ -> CaseId.parse(row.caseId).isPresent())
                .map(it -> record(row, it))
                .orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> record(NoticeEntity row, DeliveryEvent event) {
        var circumstances = new Circumstances("notify", Optional.empty(), Optional.of(row.eventId));
        return journal.lastSequence(row.caseId)
                .chain(last -> journal.record(row.caseId, last, circumstances, List.of(event)))
                .replaceWithVoid();
    }
}
