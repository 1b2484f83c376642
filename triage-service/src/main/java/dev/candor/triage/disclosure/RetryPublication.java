package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;

import dev.candor.events.CaseEvent;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.triage.casefile.Deliveries;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/** Tries a channel again that does not show the advisory. A channel that shows it is left alone. */
public record RetryPublication(String channel) implements CaseCommand {

    static RetryPublication read(Fields fields) {
        return new RetryPublication(fields.line("channel"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(DISCLOSED, CLOSED);
        if (!it.deliveries().failed().contains(channel)) {
            throw Decision.refusal(
                    Refusal.CHANNEL_NOT_FAILED,
                    "Only a channel that failed is tried again; of case %s these did: %s"
                            .formatted(
                                    it.id(), String.join(", ", it.deliveries().failed())));
        }
        return decision.say(
                        channel.equals(Deliveries.ANNOUNCEMENT)
                                ? new PublicationRetried(
                                        channel,
                                        Optional.of(WithdrawAdvisory.requirePublished(it)),
                                        setting.policy().announcementList())
                                : new PublicationRetried(channel, Optional.empty(), Optional.empty()))
                .events();
    }
}
