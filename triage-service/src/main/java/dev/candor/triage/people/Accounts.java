package dev.candor.triage.people;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds accounts for those who sign in. Joins a transaction that is already open. */
@ApplicationScoped
public class Accounts {

    private final Transactions transactions;
    private final AccountRepository accounts;

    Accounts(Transactions transactions, AccountRepository accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    public Uni<Optional<Account>> find(String name) {
        return transactions.run(() -> accounts.find(name));
    }

    /**
     * The account of somebody whom the identity provider vouches for. The name counts at the first sign-in only; from
     * then on the subject does, so that a name given to somebody else there opens nothing here.
     */
    public Uni<Optional<Account>> ofSubject(String subject, Optional<String> name) {
        return transactions.run(() -> accounts.ofSubject(subject)
                .chain(known -> known.isPresent() || name.isEmpty()
                        ? Uni.createFrom().item(known)
                        : accounts.bind(name.get(), subject)));
    }

    public Uni<Void> choosePassword(String name, PasswordHash chosen) {
        return transactions.run(() -> accounts.choosePassword(name, chosen));
    }
}
