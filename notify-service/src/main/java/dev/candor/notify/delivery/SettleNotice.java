package dev.candor.notify.delivery;

import dev.candor.events.CaseId;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Writes down what became of a notice: its row and the journal's entry together. */
@ApplicationScoped
public class SettleNotice {

    private static final int RETRIES = 10;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final Bounces bounces;
    private final SayDelivery say;
    private final Clock clock;
    private final Patience patience;

    SettleNotice(
            Transactions transactions,
            NoticeRepository notices,
            Bounces bounces,
            SayDelivery say,
            Clock clock,
            DeliveryConfig config) {
        this.transactions = transactions;
        this.notices = notices;
        this.bounces = bounces;
        this.say = say;
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
        var counted = outcome instanceof Outcome.Refused it && it.nobodyThere()
                ? bounces.countRefused(row)
                : Uni.createFrom().voidItem();
        // What a project's members are told belongs to no case, and nobody waits to hear that it arrived.
        var said = settled.said()
                .filter(_ -> CaseId.parse(row.caseId).isPresent())
                .map(it -> isMissed(settled, outcome) ? say.missed(row, it) : say.say(row, it))
                .orElse(Uni.createFrom().voidItem());
        return counted.chain(() -> said);
    }

    /** What was not sent on purpose is no surprise to the desk. */
    private static boolean isMissed(Settlement settled, Outcome outcome) {
        return settled.state() == NoticeEntity.State.FAILED && !(outcome instanceof Outcome.Unsent);
    }
}
