package dev.candor.triage.access;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Who is signed in, in all replicas: a session that was ended here opens nothing any more, wherever its cookie is. */
@ApplicationScoped
class Sessions {

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AccessConfig config;
    private final Clock clock;

    Sessions(Transactions transactions, SessionRepository sessions, AccessConfig config, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    Uni<Secret> open(String account) {
        var session = Secret.next("");
        return transactions.run(() -> sessions.closeOpenedBefore(oldest())
                .chain(() -> sessions.persist(new SessionEntity(session.hash(), account, clock.instant())))
                .replaceWith(session));
    }

    Uni<Boolean> isOpen(Secret session, String account) {
        return transactions.run(() -> sessions.isOpen(session, account, oldest()));
    }

    Uni<Void> close(Secret session) {
        return transactions.run(() -> sessions.deleteById(session.hash()).replaceWithVoid());
    }

    /** After a new password: whoever came in with the old one is out. */
    Uni<Void> closeAllBut(Secret session, String account) {
        return transactions.run(() -> sessions.closeAllBut(session, account).replaceWithVoid());
    }

    private Instant oldest() {
        return clock.instant().minus(config.sessionLasts());
    }
}
