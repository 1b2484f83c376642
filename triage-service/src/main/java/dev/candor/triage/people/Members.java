package dev.candor.triage.people;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The teams as they are now. Joins a transaction that is already open. */
@ApplicationScoped
public class Members {

    private final Transactions transactions;
    private final MemberRepository members;
    private final AccountRepository accounts;

    Members(Transactions transactions, MemberRepository members, AccountRepository accounts) {
        this.transactions = transactions;
        this.members = members;
        this.accounts = accounts;
    }

    public Uni<Optional<Member>> find(String account, String project) {
        return transactions.run(() -> members.find(account, project));
    }

    /** Somebody with an account, on whatever team or on none. */
    public Uni<Optional<Person>> person(String account) {
        return transactions.run(() -> accounts.find(account)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : members.ofAccount(account)
                                .map(teams -> Optional.of(teams.stream()
                                        .findFirst()
                                        .map(it -> new Person(account, it.name(), it.address()))
                                        .orElse(new Person(account, account, Optional.empty()))))));
    }

    /** A project's whole team, by account. */
    public Uni<List<Member>> of(String project) {
        return transactions.run(() -> members.ofProject(project));
    }

    /** Every team that an account is on. */
    public Uni<List<Member>> teamsOf(String account) {
        return transactions.run(() -> members.ofAccount(account));
    }
}
