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

    Members(Transactions transactions, MemberRepository members) {
        this.transactions = transactions;
        this.members = members;
    }

    public Uni<Optional<Member>> find(String account, String project) {
        return transactions.run(() -> members.find(account, project));
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
