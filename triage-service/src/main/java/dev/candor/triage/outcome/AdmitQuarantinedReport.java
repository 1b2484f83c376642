package dev.candor.triage.outcome;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.casefile.command.VisibleCases;
import dev.candor.triage.casefile.intake.Intake;
import dev.candor.triage.casefile.intake.IntakeAway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has intake take what it set apart for a report, once the rules of the case allow it. */
@ApplicationScoped
public class AdmitQuarantinedReport {

    private final CarryOutCommand carryOutCommand;
    private final VisibleCases cases;
    private final Intake intake;

    AdmitQuarantinedReport(CarryOutCommand carryOutCommand, VisibleCases cases, @RestClient Intake intake) {
        this.carryOutCommand = carryOutCommand;
        this.cases = cases;
        this.intake = intake;
    }

    /** The case as it is now; that the report was admitted is heard a moment later. */
    public Uni<VulnerabilityCase> admit(CaseId id, AdmitReport command, Actor actor, Optional<Long> expected) {
        return carryOutCommand
                .carryOut(id, command, actor, expected)
                .chain(it -> intake.admitReport(it.id().value(), new Intake.Admission(actor.account()))
                        .onFailure()
                        .transform(IntakeAway::new))
                .chain(() -> cases.get(id.value(), actor));
    }
}
