package dev.candor.triage.access;

import dev.candor.journal.Transactions;
import dev.candor.triage.people.Departure;
import dev.candor.triage.people.Leaving;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What opens the desk in an account's name, to be seen and to be ended. Whoever leaves a team has to sign in anew. */
@ApplicationScoped
public class AccountAccess implements Leaving {

    private final Transactions transactions;
    private final ApiTokenRepository tokens;
    private final SessionRepository sessions;
    private final AccessConfig config;
    private final Clock clock;

    AccountAccess(
            Transactions transactions,
            ApiTokenRepository tokens,
            SessionRepository sessions,
            AccessConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** A token; {@code id} names it and opens nothing. */
    public record Token(String id, Instant createdAt, Optional<Instant> lastUsedAt) {}

    /** A session of a browser; {@code id} names it and opens nothing. */
    public record Session(String id, Instant createdAt) {}

    public Uni<List<Token>> tokens(String account) {
        return transactions.run(() -> tokens.of(account)
                .map(rows -> rows.stream()
                        .map(it -> new Token(it.hash(), it.createdAt(), it.lastUsedAt()))
                        .toList()));
    }

    public Uni<List<Session>> sessions(String account) {
        var oldest = clock.instant().minus(config.sessionLasts());
        return transactions.run(() -> sessions.of(account, oldest)
                .map(rows -> rows.stream()
                        .map(it -> new Session(it.hash(), it.createdAt()))
                        .toList()));
    }

    /** Nothing happens where the account has no such token. */
    public Uni<Void> revokeToken(String account, String id) {
        return transactions.run(() -> tokens.revoke(account, id).replaceWithVoid());
    }

    /** Nothing happens where the account has no such session. */
    public Uni<Void> endSession(String account, String id) {
        return transactions.run(() -> sessions.close(account, id).replaceWithVoid());
    }

    @Override
    public Uni<Void> after(Departure departure) {
        return transactions.run(() -> tokens.revokeAll(departure.account())
                .chain(() -> sessions.closeAll(departure.account()))
                .replaceWithVoid());
    }
}
