package dev.candor.triage.people.mailbox;

import dev.candor.events.DeliveryEvent.MailboxJudged;
import dev.candor.events.ProjectEvent.MailboxReported;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.triage.people.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells the leads whether mail to an address of their project arrives, in the transaction that journals what was heard. */
@ApplicationScoped
public class HearMailbox {

    static final String PROJECT = "project/";

    private final SilentMailboxRepository mailboxes;
    private final Members members;
    private final Journal journal;

    HearMailbox(SilentMailboxRepository mailboxes, Members members, Journal journal) {
        this.mailboxes = mailboxes;
        this.members = members;
        this.journal = journal;
    }

    /** Anything else that is heard of a project changes nothing here. */
    public Uni<Void> on(Recorded heard) {
        return heard.event() instanceof MailboxJudged it && heard.subject().startsWith(PROJECT)
                ? tell(heard, it)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(Recorded heard, MailboxJudged judged) {
        var project = heard.subject().substring(PROJECT.length());
        return mailboxes
                .keep(project, judged, heard.occurredAt())
                .chain(() -> members.of(project))
                .map(team -> team.stream()
                        .filter(it -> it.role() == Role.LEAD)
                        .flatMap(it -> it.recipient().stream())
                        .toList())
                .map(leads -> new MailboxReported(judged.address(), judged.works(), leads))
                .chain(event -> journal.lastSequence(heard.subject())
                        .chain(last -> journal.record(
                                heard.subject(),
                                last,
                                new Circumstances("triage", Optional.empty(), Optional.of(heard.id())),
                                List.of(event))))
                .replaceWithVoid();
    }
}
