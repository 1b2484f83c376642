package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the approved advisory public, now.
 *
 * @param forcedBecause why it cannot wait until every affected line is released or waived
 */
public record Disclose(Optional<String> forcedBecause) implements CaseCommand {

    static Disclose read(Fields fields) {
        return new Disclose(fields.optionalText("forcedBecause", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting);
        if (forcedBecause.isPresent()) {
            decision.require(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED);
        } else {
            decision.require(FIX_PREPARED, SCHEDULED);
        }
        var approved = ApprovedAdvisory.of(it);
        var unfinished = it.fixes().unfinished(setting::maintains);
        if (!unfinished.isEmpty() && forcedBecause.isEmpty()) {
            throw Decision.refusal(
                    Refusal.LINES_UNFINISHED,
                    "Every affected line of case %s must be released or waived, but these are not: %s"
                            .formatted(it.id(), String.join(", ", unfinished)));
        }
        var isEarly = !unfinished.isEmpty() || it.state() == CONFIRMED || it.state() == FIXING;
        return decision.say(new Disclosed(
                        published(approved, setting.now()),
                        it.report().reporter(),
                        List.of(),
                        setting.policy().announcementList(),
                        forcedBecause.filter(_ -> isEarly).map(Confidential::team)))
                .endingEmbargo(EmbargoEnd.DISCLOSED)
                .events();
    }

    private static Advisory published(Advisory it, Instant now) {
        return new Advisory(
                it.caseId(),
                it.project(),
                it.revision(),
                it.title(),
                it.summary(),
                it.description(),
                it.impact(),
                it.workaround(),
                it.affected(),
                it.assets(),
                it.waived(),
                it.cvss31(),
                it.cvss40(),
                it.cwes(),
                it.cve(),
                it.references(),
                it.credits(),
                it.timeline(),
                Optional.of(now));
    }
}
