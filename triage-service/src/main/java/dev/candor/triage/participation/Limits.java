package dev.candor.triage.participation;

import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import java.time.Instant;

/** Who keeps a secret for so long only is told nothing that must be kept for longer. */
final class Limits {

    private Limits() {}

    static void requireKept(VulnerabilityCase it, Participant participant) {
        if (participant.limit().filter(limit -> endsAfter(it.embargo(), limit)).isPresent()) {
            throw Decision.refusal(
                    Refusal.LIMIT_BEFORE_EMBARGO_END,
                    "The embargo of case %s must end before the limit of %s, but ends later"
                            .formatted(it.id(), participant.id()));
        }
    }

    private static boolean endsAfter(Embargo embargo, Instant limit) {
        return embargo.isActive() && embargo.endsAt().filter(limit::isBefore).isPresent();
    }
}
