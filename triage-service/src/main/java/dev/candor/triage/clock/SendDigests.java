package dev.candor.triage.clock;

import dev.candor.events.ProjectEvent.DigestSent;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.triage.people.Members;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Says each project's digests of the day, once, whichever replica comes first; late where all of them were away. */
@ApplicationScoped
public class SendDigests {

    private static final Logger LOG = Logger.getLogger(SendDigests.class);

    private final Policies policies;
    private final Members members;
    private final CaseClockRepository clocks;
    private final DigestDayRepository days;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, LocalDate> done = new ConcurrentHashMap<>();

    SendDigests(
            Policies policies,
            Members members,
            CaseClockRepository clocks,
            DigestDayRepository days,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.policies = policies;
        this.members = members;
        this.clocks = clocks;
        this.days = days;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> sendDue() {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(policies.all())
                .onItem()
                .transformToUniAndConcatenate(it -> sendDue(it, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> sendDue(Policy policy, Instant now) {
        var hour = new DigestHour(policy);
        var day = hour.dayAt(now);
        var isDue = hour.on(day).filter(at -> !at.isAfter(now)).isPresent();
        if (!isDue || day.equals(done.get(policy.project()))) {
            return Uni.createFrom().voidItem();
        }
        return transactions
                .run(() -> days.take(policy.project(), day)
                        .chain(taken -> taken
                                ? send(policy, day, now)
                                : Uni.createFrom().voidItem()))
                .invoke(() -> done.put(policy.project(), day))
                // Somebody changed the team in between, or the database is away: the next tick tries again.
                .onFailure()
                .invoke(broken -> LOG.warnf(
                        "The digests of project %s could not be made: %s", policy.project(), broken.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> send(Policy policy, LocalDate day, Instant now) {
        return members.of(policy.project())
                .chain(team ->
                        clocks.inDanger(policy.project(), now).map(inDanger -> Digests.of(team, inDanger, day, now)))
                .chain(digests -> record(policy, digests));
    }

    private Uni<Void> record(Policy policy, List<DigestSent> digests) {
        var subject = "project/" + policy.project();
        return journal.lastSequence(subject)
                .chain(last -> journal.record(subject, last, Circumstances.of("triage", policy.hash()), digests))
                .replaceWithVoid();
    }
}
