package dev.candor.triage.people.mailbox;

import dev.candor.events.DeliveryEvent.MailboxJudged;
import dev.candor.journal.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The addresses of projects to which mail does not arrive. */
@ApplicationScoped
public class SilentMailboxRepository {

    private static final String SILENT = """
            insert into silent_mailbox (address, project, since) values (:address, :project, :since)
            on conflict (address) do nothing""";

    private static final String WORKS = "delete from silent_mailbox where address = :address";

    private static final String OF = "select address from silent_mailbox where project in (:projects) order by address";

    private final Transactions transactions;

    SilentMailboxRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Those of some projects. */
    public Uni<List<String>> of(Collection<String> projects) {
        return projects.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transactions.run(() -> Panache.getSession()
                        .chain(it -> it.createNativeQuery(OF, String.class)
                                .setParameter("projects", projects)
                                .getResultList()));
    }

    /** What was judged of an address counts until it is judged again. */
    Uni<Void> keep(String project, MailboxJudged judged, Instant at) {
        return judged.works() ? works(judged.address()) : silent(project, judged.address(), at);
    }

    Uni<Void> clear() {
        return Panache.getSession()
                .chain(it -> it.createNativeQuery("delete from silent_mailbox").executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> silent(String project, String address, Instant since) {
        return Panache.getSession()
                .chain(it -> it.createNativeQuery(SILENT)
                        .setParameter("address", address)
                        .setParameter("project", project)
                        .setParameter("since", since)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> works(String address) {
        return Panache.getSession()
                .chain(it -> it.createNativeQuery(WORKS)
                        .setParameter("address", address)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
