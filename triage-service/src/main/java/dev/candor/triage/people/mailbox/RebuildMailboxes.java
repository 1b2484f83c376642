package dev.candor.triage.people.mailbox;

import dev.candor.events.DeliveryEvent.MailboxJudged;
import dev.candor.events.Recorded;
import dev.candor.journal.Journal;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the table of addresses to which mail does not arrive anew from the journal. Used inside a transaction. */
@ApplicationScoped
public class RebuildMailboxes {

    private final Journal journal;
    private final SilentMailboxRepository mailboxes;
    private final Policies policies;

    RebuildMailboxes(Journal journal, SilentMailboxRepository mailboxes, Policies policies) {
        this.journal = journal;
        this.mailboxes = mailboxes;
        this.policies = policies;
    }

    public Uni<Void> rebuild() {
        return mailboxes
                .clear()
                .chain(() -> Multi.createFrom()
                        .iterable(policies.all())
                        .map(Policy::project)
                        .onItem()
                        .transformToUniAndConcatenate(this::rebuild)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> rebuild(String project) {
        return journal.entries(HearMailbox.PROJECT + project)
                .chain(entries -> Multi.createFrom()
                        .iterable(entries)
                        .onItem()
                        .transformToUniAndConcatenate(it -> again(project, it))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> again(String project, Recorded entry) {
        return entry.event() instanceof MailboxJudged it
                ? mailboxes.keep(project, it, entry.occurredAt())
                : Uni.createFrom().voidItem();
    }
}
