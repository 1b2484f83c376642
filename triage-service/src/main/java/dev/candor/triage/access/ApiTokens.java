package dev.candor.triage.access;

import dev.candor.journal.Transactions;
import dev.candor.triage.people.Account;
import dev.candor.triage.people.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Bearer tokens for the API. A token is shown once, when it is made. */
@ApplicationScoped
class ApiTokens {

    static final String PREFIX = "cnd_";

    private final Transactions transactions;
    private final ApiTokenRepository tokens;
    private final Accounts accounts;
    private final Clock clock;

    ApiTokens(Transactions transactions, ApiTokenRepository tokens, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token of this account; nothing where there is no such account. */
    Uni<Optional<Secret>> issue(String account) {
        return transactions.run(() -> accounts.find(account).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            var token = Secret.next(PREFIX);
            return tokens.persist(new ApiTokenEntity(token, account, clock.instant()))
                    .replaceWith(Optional.of(token));
        }));
    }

    Uni<Optional<Account>> accountOf(Secret token) {
        return transactions.run(() -> tokens.findById(token.hash()).chain(found -> {
            if (found == null) {
                return Uni.createFrom().item(Optional.empty());
            }
            found.usedAt(clock.instant());
            return accounts.find(found.account());
        }));
    }
}
