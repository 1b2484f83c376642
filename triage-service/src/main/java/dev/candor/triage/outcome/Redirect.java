package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/**
 * The problem is in something that others maintain, and it is theirs to handle. With a mail address they are told as
 * well, as {@link NotifyUpstream} does it.
 */
public record Redirect(Maintainers maintainers, boolean withoutName, Answer answer) implements CaseCommand {

    static Redirect read(Fields fields) {
        return new Redirect(Maintainers.read(fields, "maintainers"), fields.flag("withoutName"), Answer.read(fields));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = BeforeOutcome.on(it, setting);
        var known = maintainers.with(setting.policy());
        var name = known.nameOrRefuse("maintainers");
        var text = answer.on(it);
        decision.accepting().acknowledging();
        // The policy's own contact is only a default for a person who wants to tell them.
        if (maintainers.mail().isPresent()) {
            UpstreamNotice.requireLeave(it);
            new UpstreamNotice(known, withoutName).sayOn(decision, it, setting);
        }
        return decision.say(new Redirected(
                        known.purl(), name, known.page(), text, it.report().reporter()))
                .events();
    }
}
