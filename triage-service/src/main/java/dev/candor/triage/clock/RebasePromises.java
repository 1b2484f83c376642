package dev.candor.triage.clock;

import dev.candor.events.CaseEvent;
import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * From now on the case keeps the promises of another version of its project's policy: today's, or again those that it
 * was received under. What was said of its clocks stays said.
 *
 * @param version the policy's hash; today's when empty
 */
public record RebasePromises(Optional<String> version, String reason) implements CaseCommand {

    static RebasePromises read(Fields fields) {
        return new RebasePromises(fields.optionalLine("version"), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (setting.role().filter(Role.LEAD::equals).isEmpty()) {
            throw Decision.refusal(
                    Refusal.LEAD_NEEDED, "The promises of case %s must be re-based by a lead".formatted(it.id()));
        }
        var wanted = version.orElse(setting.policy().hash());
        if (!isKnown(wanted, it, setting)) {
            throw Decision.refusal(
                    Refusal.NO_SUCH_VERSION,
                    "The version must be today's policy of %s, or the one that case %s was received under"
                            .formatted(it.project(), it.id()));
        }
        if (it.clocks()
                .rebasedTo()
                .or(it.report()::policyVersion)
                .filter(wanted::equals)
                .isPresent()) {
            throw Decision.refusal(
                    Refusal.SAME_PROMISES, "Case %s keeps the promises of this version already".formatted(it.id()));
        }
        return decision.say(new PromisesRebased(wanted, Confidential.team(reason)))
                .events();
    }

    /** A version under which a report of this project came in was in force here; another project's promises nothing. */
    private static boolean isKnown(String wanted, VulnerabilityCase it, Setting setting) {
        var received = it.report()
                .policyVersion()
                .filter(_ -> it.project().equals(it.report().project()));
        return wanted.equals(setting.policy().hash())
                || received.filter(wanted::equals).isPresent();
    }
}
