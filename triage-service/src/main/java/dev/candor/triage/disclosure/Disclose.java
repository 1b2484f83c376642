package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the approved advisory public, now.
 *
 * @param forcedBecause why it cannot wait until every affected line is released, and seen to be, or waived
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
        if (!setting.unseen().isEmpty() && forcedBecause.isEmpty()) {
            throw Decision.refusal(
                    Refusal.RELEASE_NOT_SEEN,
                    "The fixed versions of case %s must be seen in their registries, but these were not: %s"
                            .formatted(it.id(), String.join(", ", setting.unseen())));
        }
        var isEarly =
                !unfinished.isEmpty() || !setting.unseen().isEmpty() || it.state() == CONFIRMED || it.state() == FIXING;
        return decision.say(new Disclosed(
                        approved.publishedAt(setting.now()),
                        it.report().reporter(),
                        others(it),
                        setting.policy().announcementList(),
                        forcedBecause.filter(_ -> isEarly).map(Confidential::team)))
                .endingEmbargo(EmbargoEnd.DISCLOSED)
                .events();
    }

    /** Reporters of cases that ended in this one, and participants. */
    private static List<Recipient> others(VulnerabilityCase it) {
        return Stream.concat(it.outcome().kin().followers().stream(), it.participants().recipients().stream())
                .toList();
    }

    /** The erratum of the case that this one follows up goes out with it. */
    @Override
    public Set<CaseId> relatives(VulnerabilityCase it) {
        return Erratum.followedUpBy(it);
    }

    @Override
    public Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        return Erratum.followedUpBy(it).stream()
                .flatMap(id -> Optional.ofNullable(setting.others().get(id)).stream())
                .flatMap(other -> Erratum.ofFollowedUp(other, setting.now()).stream()
                        .map(erratum -> Map.entry(other.id(), List.<CaseEvent>of(erratum))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
