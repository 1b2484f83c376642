package dev.candor.triage.fact;

import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.Fact;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody knows of a fact, for the team.
 *
 * @param since from when on it holds; now when empty
 */
record Evidence(Optional<Instant> since, String words) {

    static Evidence read(Fields fields) {
        return new Evidence(fields.optionalInstant("since"), fields.text("evidence", Fields.SHORT_TEXT));
    }

    Instant sinceIn(Setting setting) {
        since.filter(it -> it.isAfter(setting.now())).ifPresent(_ -> {
            throw new InvalidInput("/since", "must not lie in the future: this is a fact, not a plan");
        });
        return since.orElse(setting.now());
    }

    Confidential<String> sealed() {
        return Confidential.team(words);
    }

    static void requireNew(VulnerabilityCase it, Fact fact, boolean isKnown) {
        if (isKnown) {
            throw Decision.refusal(
                    Refusal.ALREADY_RECORDED,
                    "Case %s has %s on record already; a lead may correct it".formatted(it.id(), Fields.wordOf(fact)));
        }
    }
}
