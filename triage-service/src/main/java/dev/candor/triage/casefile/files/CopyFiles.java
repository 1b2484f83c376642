package dev.candor.triage.casefile.files;

import dev.candor.journal.Contents;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.intake.Intake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches what cases refer to. What does not come now is asked for again, less and less often. */
@ApplicationScoped
public class CopyFiles {

    private static final Logger LOG = Logger.getLogger(CopyFiles.class);
    private static final int AT_ONCE = 5;

    private final Transactions transactions;
    private final FileToCopyRepository files;
    private final Contents contents;
    private final Intake intake;

    CopyFiles(Transactions transactions, FileToCopyRepository files, Contents contents, @RestClient Intake intake) {
        this.transactions = transactions;
        this.files = files;
        this.contents = contents;
        this.intake = intake;
    }

    public Uni<Void> copyDue() {
        return transactions
                .run(() -> files.claim(AT_ONCE))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::copy)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> copy(FileToCopy file) {
        return intake.content(file.contentId())
                .invoke(file::check)
                .chain(bytes -> contents.store(file.contentId(), bytes))
                .chain(() -> done(file))
                .onFailure()
                .invoke(e -> LOG.warnf(
                        "Content %s of case %s was not copied and is tried again: %s",
                        file.contentId(), file.caseId(), e.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> done(FileToCopy file) {
        return transactions.run(() -> contents.belongTo(file.caseId(), List.of(file.contentId()))
                .chain(() -> files.deleteById(file.contentId()))
                .replaceWithVoid());
    }
}
