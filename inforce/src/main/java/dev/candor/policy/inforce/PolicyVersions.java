package dev.candor.policy.inforce;

import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Policies by their hash: a case keeps the promises of the version that it was received under. */
@ApplicationScoped
public class PolicyVersions {

    private final Policies today;
    private final PolicyVersionRepository versions;
    private final Transactions transactions;

    PolicyVersions(Policies today, PolicyVersionRepository versions, Transactions transactions) {
        this.today = today;
        this.versions = versions;
        this.transactions = transactions;
    }

    public Uni<Optional<Policy>> version(String hash) {
        var current = today.byHash(hash);
        return current.isPresent() ? Uni.createFrom().item(current) : transactions.run(() -> versions.version(hash));
    }

    /** The project's rules of today; for a project whose file is gone, those that its case was received under. */
    public Uni<Policy> todaysOf(String project, Optional<String> receivedUnder) {
        var current = today.byProject(project);
        return current.isPresent()
                ? Uni.createFrom().item(current.get())
                : version(receivedUnder.orElse(""))
                        .map(it -> it.orElseThrow(
                                () -> new IllegalStateException("There is no policy of project " + project)));
    }
}
