package dev.candor.triage.embargo;

import dev.candor.events.CaseId;
import dev.candor.policy.EmbargoTerms;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which instants may be the end of an embargo. */
final class EmbargoEnds {

    private EmbargoEnds() {}

    /**
     * The published default. It avoids days on which nothing should go public: it moves on to the next that is allowed,
     * but back to the one before under the limit of somebody who keeps a secret no longer than that.
     */
    static Instant standard(EmbargoTerms terms, Instant received, Optional<Instant> limit) {
        var end = received.plus(terms.length()).truncatedTo(ChronoUnit.SECONDS);
        var days = terms.noDisclosure();
        var moved = days.nextAllowed(end);
        return limit.filter(moved::isAfter).map(days::previousAllowed).orElse(moved);
    }

    static Instant standard(VulnerabilityCase it, Setting setting) {
        return standard(
                setting.promises().embargo(), it.report().at(), it.embargo().limit());
    }

    /** No end lies further from the report than the policy allows. */
    static boolean isTooLong(VulnerabilityCase it, Setting setting, Instant end) {
        return setting.promises()
                .embargo()
                .longest()
                .filter(longest -> end.isAfter(it.report().at().plus(longest)))
                .isPresent();
    }

    static void requireAhead(CaseId id, Setting setting, Instant end) {
        if (!end.isAfter(setting.now())) {
            throw Decision.refusal(
                    Refusal.NOT_IN_FUTURE, "The embargo of case %s must end at an instant to come".formatted(id));
        }
    }
}
