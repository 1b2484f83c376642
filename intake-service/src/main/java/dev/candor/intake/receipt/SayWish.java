package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.SayOnCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Records what a reporter asks for, where their case allows it. */
@ApplicationScoped
class SayWish {

    private final SayOnCase sayOnCase;

    SayWish(SayOnCase sayOnCase) {
        this.sayOnCase = sayOnCase;
    }

    /** Stored durably when it completes; asking for the same twice changes nothing. Fails with {@link WishRefused}. */
    Uni<Void> say(CaseId caseId, Wish wish) {
        return sayOnCase.say(
                caseId, NewReport.REPORTER, entries -> Uni.createFrom().item(wish.decide(entries)));
    }
}
