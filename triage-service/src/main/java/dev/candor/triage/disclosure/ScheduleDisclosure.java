package dev.candor.triage.disclosure;

import dev.candor.events.Advisory;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.PreAnnouncement;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets the exact instant at which the case goes public by itself. */
public record ScheduleDisclosure(Instant at) implements CaseCommand {

    static ScheduleDisclosure read(Fields fields) {
        return new ScheduleDisclosure(fields.instant("at"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(CaseState.FIX_PREPARED);
        var approved = ApprovedAdvisory.of(it);
        if (!at.isAfter(setting.now())) {
            throw Decision.refusal(
                    Refusal.NOT_IN_FUTURE,
                    "The disclosure of case %s must be set for an instant to come".formatted(it.id()));
        }
        if (it.embargo().endsAt().filter(at::isAfter).isPresent()) {
            throw Decision.refusal(
                    Refusal.AFTER_EMBARGO,
                    "The disclosure of case %s must be set for an instant before its embargo ends, %s"
                            .formatted(it.id(), it.embargo().endsAt().orElseThrow()));
        }
        return decision.say(new DisclosureScheduled(at, announcement(approved, setting)))
                .events();
    }

    /** Date and packages, where the policy has them told ahead; at once where that instant has passed. */
    private Optional<PreAnnouncement> announcement(Advisory approved, Setting setting) {
        return setting.policy().preAnnouncement().map(ahead -> {
            var tellAt = at.minus(ahead);
            return new PreAnnouncement(
                    tellAt.isBefore(setting.now()) ? setting.now() : tellAt,
                    approved.affected().stream().map(AffectedPackage::purl).toList(),
                    setting.policy().announcementList());
        });
    }
}
