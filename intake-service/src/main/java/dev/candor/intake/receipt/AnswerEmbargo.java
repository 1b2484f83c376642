package dev.candor.intake.receipt;

import dev.candor.events.ReportEvent;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.report.SayOnCase;
import dev.candor.policy.inforce.PolicyVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Records what a reporter answers to a proposed end of the embargo; the desk says what comes of it. */
@ApplicationScoped
class AnswerEmbargo {

    private final SayOnCase sayOnCase;
    private final PolicyVersions policies;
    private final Clock clock;

    AnswerEmbargo(SayOnCase sayOnCase, PolicyVersions policies, Clock clock) {
        this.sayOnCase = sayOnCase;
        this.policies = policies;
        this.clock = clock;
    }

    /** Fails with {@link dev.candor.intake.report.FieldsRefused}. */
    Uni<Void> answer(Reporting reporting, EmbargoAnswer answer) {
        return sayOnCase.say(
                reporting.caseId(),
                NewReport.REPORTER,
                entries -> policies.version(entries.getFirst().policyVersion().orElseThrow())
                        .map(policy -> answer.check(entries, policy.orElseThrow(), clock.instant()))
                        .map(Optional::<ReportEvent>of));
    }
}
