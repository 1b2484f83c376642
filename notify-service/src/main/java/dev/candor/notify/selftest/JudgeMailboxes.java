package dev.candor.notify.selftest;

import dev.candor.events.DeliveryEvent.MailboxJudged;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.SelfTestReturned;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import dev.candor.notify.delivery.Outlet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Says once that mail to an address does not arrive, and once that it arrives again. */
@ApplicationScoped
class JudgeMailboxes implements Outlet {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final SelfTestRepository tests;
    private final Journal journal;
    private final SelfTestConfig config;
    private final Clock clock;

    JudgeMailboxes(
            Transactions transactions, SelfTestRepository tests, Journal journal, SelfTestConfig config, Clock clock) {
        this.transactions = transactions;
        this.tests = tests;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    /** Looks for mails that should have returned by now. */
    Uni<Void> judge() {
        return transactions
                .run(() -> tests.missed(clock.instant().minus(config.within()))
                        .chain(all -> Multi.createFrom()
                                .iterable(all)
                                .onItem()
                                .transformToUniAndConcatenate(this::missed)
                                .collect()
                                .last()
                                .replaceWithVoid()))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return heard.event() instanceof SelfTestReturned it
                ? returned(it.test())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> returned(UUID test) {
        return tests.findById(test).onItem().ifNotNull().transformToUni(row -> {
            row.returnedAt = clock.instant();
            return tests.works(row.address)
                    .chain(isNews -> isNews ? say(row, true) : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> missed(SelfTestEntity row) {
        row.missed = true;
        return tests.silent(row.address, clock.instant())
                .chain(isNews -> isNews ? say(row, false) : Uni.createFrom().voidItem());
    }

    private Uni<Void> say(SelfTestEntity row, boolean works) {
        var subject = "project/" + row.project;
        return journal.lastSequence(subject)
                .chain(last -> journal.record(
                        subject, last, Circumstances.of("notify"), List.of(new MailboxJudged(row.address, works))))
                .replaceWithVoid();
    }
}
