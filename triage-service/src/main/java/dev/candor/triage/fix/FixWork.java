package dev.candor.triage.fix;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.CaseEvent;
import dev.candor.policy.ReleaseLine;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.stream.Collectors;

/** What all work on fixes has in common: when it may be done, what it begins, and what it completes. */
final class FixWork {

    private final VulnerabilityCase it;
    private final Setting setting;
    private final Decision decision;

    private FixWork(VulnerabilityCase it, Setting setting) {
        this.it = it;
        this.setting = setting;
        this.decision = Decision.on(it, setting);
    }

    /** Work that may be done from confirmation to disclosure and beyond. */
    static FixWork on(VulnerabilityCase it, Setting setting) {
        var work = new FixWork(it, setting);
        work.decision.require(CONFIRMED, DEFERRED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED);
        return work;
    }

    /** The line's remedy; refused where the line is not affected, and where its state is one of these. */
    ReleaseLineFix line(String name, ReleaseLineFix.State... refused) {
        return affectedLine(it, setting, name, refused);
    }

    /** What is said: that fixing starts, the work itself, and that the fix is prepared, as far as each is news. */
    List<CaseEvent> done(CaseEvent... events) {
        decision.startingFix();
        for (var event : events) {
            decision.say(event);
        }
        return decision.preparedIfComplete().events();
    }

    static ReleaseLineFix affectedLine(
            VulnerabilityCase it, Setting setting, String name, ReleaseLineFix.State... refused) {
        if (setting.policy().releaseLine(name).isEmpty() && !it.fixes().lines().containsKey(name)) {
            throw new InvalidInput(
                    "/line",
                    setting.policy().releaseLines().stream()
                            .map(ReleaseLine::name)
                            .collect(Collectors.joining(", ", "must be a release line of the policy: ", "")));
        }
        var line = it.fixes()
                .affectedLine(name)
                .orElseThrow(() -> Decision.refusal(
                        Refusal.LINE_NOT_AFFECTED,
                        "Line %s of case %s must be affected, but is not".formatted(name, it.id())));
        for (var state : refused) {
            if (line.state() == state) {
                throw refusal(it, line);
            }
        }
        return line;
    }

    private static RuntimeException refusal(VulnerabilityCase it, ReleaseLineFix line) {
        return switch (line.state()) {
            case OPEN ->
                Decision.refusal(Refusal.LINE_OPEN, "Line %s of case %s is open".formatted(line.line(), it.id()));
            case PREPARED ->
                Decision.refusal(Refusal.LINE_OPEN, "Line %s of case %s is prepared".formatted(line.line(), it.id()));
            case WAIVED ->
                Decision.refusal(
                        Refusal.LINE_WAIVED, "Line %s of case %s is already waived".formatted(line.line(), it.id()));
            case NOT_AFFECTED ->
                Decision.refusal(
                        Refusal.LINE_NOT_AFFECTED,
                        "Line %s of case %s must be affected, but was found not to be: reopen it first"
                                .formatted(line.line(), it.id()));
            case RELEASED ->
                Decision.refusal(
                        Refusal.LINE_RELEASED,
                        "The fix of line %s of case %s is already released: reopen it first"
                                .formatted(line.line(), it.id()));
        };
    }
}
