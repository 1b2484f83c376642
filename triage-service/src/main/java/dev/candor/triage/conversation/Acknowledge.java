package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A person's first answer to the reporter.
 *
 * @param text what is sent; empty only where the answer was given {@code elsewhere}
 * @param elsewhere the answer was given outside of Candor and is only noted
 */
public record Acknowledge(Optional<String> text, boolean elsewhere) implements CaseCommand {

    static Acknowledge read(Fields fields) {
        var elsewhere = fields.optionalWord("channel", Channel.class)
                .filter(it -> it == Channel.ELSEWHERE)
                .isPresent();
        return new Acknowledge(fields.optionalText("text", Fields.LONG_TEXT), elsewhere);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed().requireReporter();
        if (it.thread().isAcknowledged()) {
            throw Decision.refusal(Refusal.ALREADY_ACKNOWLEDGED, "Case %s is already acknowledged".formatted(it.id()));
        }
        if (elsewhere) {
            return decision.say(new Acknowledged(
                            Channel.ELSEWHERE,
                            text.map(words -> LongText.of(Confidential.report(words))),
                            Optional.empty()))
                    .events();
        }
        var words = text.orElseThrow(() -> new InvalidInput("/text", "must be given, unless the channel is elsewhere"));
        var to = it.report().reporter();
        return decision.say(new Acknowledged(
                        to.isPresent() ? Channel.MAIL : Channel.RECEIPT_PAGE,
                        Optional.of(LongText.of(Confidential.report(words))),
                        to))
                .events();
    }
}
