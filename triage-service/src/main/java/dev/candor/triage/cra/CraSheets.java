package dev.candor.triage.cra;

import dev.candor.journal.Transactions;
import dev.candor.policy.Cra;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Settings;
import dev.candor.triage.casefile.command.VisibleCases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes the sheet of a case. */
@ApplicationScoped
public class CraSheets {

    private final Transactions transactions;
    private final VisibleCases cases;
    private final Settings settings;

    CraSheets(Transactions transactions, VisibleCases cases, Settings settings) {
        this.transactions = transactions;
        this.cases = cases;
        this.settings = settings;
    }

    /** Fails with {@link NoSuchCase} where the actor may not know of the case, or the policy knows no such duty. */
    public Uni<CraSheet> of(String id, Actor actor) {
        return transactions.run(() -> cases.get(id, actor)
                .chain(it -> settings.of(it, actor, Map.of()).map(setting -> {
                    if (setting.policy().cra() == Cra.OFF) {
                        throw new NoSuchCase();
                    }
                    return CraSheet.of(it, setting);
                })));
    }
}
