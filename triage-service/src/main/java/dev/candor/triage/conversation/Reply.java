package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to the reporter.
 *
 * @param detailed it says what happens next, as the policy promises
 * @param nextUpdate until when they will hear again, at most 30 days away
 */
public record Reply(String text, boolean detailed, Optional<Instant> nextUpdate) implements CaseCommand {

    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    static Reply read(Fields fields) {
        return new Reply(
                fields.text("text", Fields.LONG_TEXT), fields.flag("detailed"), fields.optionalInstant("nextUpdate"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireReporter();
        nextUpdate.ifPresent(at -> {
            if (!at.isAfter(setting.now()) || at.isAfter(setting.now().plus(LONGEST_SILENCE))) {
                throw new InvalidInput("/nextUpdate", "must lie within the next 30 days");
            }
        });
        return decision.accepting()
                .acknowledging()
                .say(new ReplySent(
                        LongText.of(Confidential.report(text)),
                        detailed,
                        nextUpdate,
                        it.report().reporter()))
                .events();
    }
}
