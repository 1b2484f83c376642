package dev.candor.triage.cve;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Asks for a new CVE id. No service that gives them is connected here, so it is always refused; record one instead. */
public record ReserveCve() implements CaseCommand {

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        Decision.on(it, setting).requireNotClosed();
        CveId.requireNone(it);
        throw Decision.refusal(
                Refusal.CVE_SERVICE_NOT_CONFIGURED,
                "A CVE id for case %s needs a CVE service, and none is configured: record the id that an authority gave"
                        .formatted(it.id()));
    }
}
