package dev.candor.triage.audit;

import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.people.RebuildMembers;
import dev.candor.triage.people.mailbox.RebuildMailboxes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes every projection anew from the journal, all at once: nobody sees one that is half empty. */
@ApplicationScoped
public class RebuildProjections {

    private final Transactions transactions;
    private final CaseRepository cases;
    private final RebuildMembers rebuildMembers;
    private final RebuildMailboxes rebuildMailboxes;

    RebuildProjections(
            Transactions transactions,
            CaseRepository cases,
            RebuildMembers rebuildMembers,
            RebuildMailboxes rebuildMailboxes) {
        this.transactions = transactions;
        this.cases = cases;
        this.rebuildMembers = rebuildMembers;
        this.rebuildMailboxes = rebuildMailboxes;
    }

    /** The number of cases. */
    public Uni<Integer> rebuild() {
        return transactions.run(
                () -> cases.rebuild().call(() -> rebuildMembers.rebuild()).call(() -> rebuildMailboxes.rebuild()));
    }
}
