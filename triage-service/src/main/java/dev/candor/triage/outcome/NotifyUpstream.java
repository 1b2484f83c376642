package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Tells the maintainers of a dependency that there is a report for them. The case stays where it is. */
public record NotifyUpstream(UpstreamNotice notice) implements CaseCommand {

    static NotifyUpstream read(Fields fields) {
        return new NotifyUpstream(new UpstreamNotice(Maintainers.read(fields, "name"), fields.flag("withoutName")));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting)
                .require(
                        RECEIVED,
                        TRIAGING,
                        NEEDS_INFO,
                        CONFIRMED,
                        FIXING,
                        FIX_PREPARED,
                        SCHEDULED,
                        DISCLOSED,
                        DEFERRED,
                        REDIRECTED);
        UpstreamNotice.requireLeave(it);
        return notice.sayOn(decision, it, setting).events();
    }
}
