package dev.candor.notify.selftest;

import dev.candor.journal.Ids;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.notify.delivery.HandOver;
import dev.candor.notify.delivery.Outcome.Delivered;
import dev.candor.notify.delivery.Projects;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Sends each address of each project a mail to itself, once in its turn, by the way that all mail goes. */
@ApplicationScoped
class TryMailboxes {

    private final Transactions transactions;
    private final SelfTestRepository tests;
    private final HandOver handOver;
    private final Projects projects;
    private final Secrets secrets;
    private final SelfTestConfig config;
    private final Clock clock;

    TryMailboxes(
            Transactions transactions,
            SelfTestRepository tests,
            HandOver handOver,
            Projects projects,
            Secrets secrets,
            SelfTestConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.tests = tests;
        this.handOver = handOver;
        this.projects = projects;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Does nothing where no stretch of time is set. */
    Uni<Void> tryAll() {
        return config.every()
                .map(every -> Multi.createFrom()
                        .iterable(due(every))
                        .onItem()
                        .transformToUniAndConcatenate(this::send)
                        .collect()
                        .last()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private List<SelfTest> due(Duration every) {
        var turn = SelfTest.turnAt(clock.instant(), every);
        var except = config.except().orElse(Set.of());
        return projects.policies().all().stream()
                .flatMap(policy -> policy.addresses().stream()
                        .filter(address -> !except.contains(address))
                        .map(address -> new SelfTest(Ids.next(), policy.project(), address, turn)))
                .toList();
    }

    private Uni<Void> send(SelfTest test) {
        return transactions
                .run(() -> tests.begin(test))
                .chain(isOurs -> isOurs
                        ? handOver.handOver(test.letter(
                                        clock.instant(),
                                        id -> secrets.replyToken("self-test", id.toString(), 0),
                                        id -> secrets.replyToken("notice", id, 0)))
                                .chain(outcome -> transactions.run(() -> outcome instanceof Delivered
                                        ? tests.sent(test.id(), clock.instant())
                                        : tests.forget(test.id())))
                        : Uni.createFrom().voidItem());
    }
}
