package dev.candor.triage.disclosure;

import dev.candor.events.Advisory;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;

/** The advisory that may go out. */
final class ApprovedAdvisory {

    private ApprovedAdvisory() {}

    /** The latest revision; refused unless it is approved and still tells the facts. */
    static Advisory of(VulnerabilityCase it) {
        var approved = it.advisory()
                .approved()
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NOT_APPROVED,
                        "The advisory of case %s must be approved, but %s"
                                .formatted(
                                        it.id(),
                                        it.advisory()
                                                .draft()
                                                .map(draft -> "revision %d is not".formatted(draft.revision()))
                                                .orElse("there is no draft"))))
                .advisory()
                .value();
        var facts = AdvisoryFacts.of(it);
        if (!facts.areToldBy(approved)) {
            throw Decision.refusal(
                    Refusal.ADVISORY_OUTDATED,
                    ("The approved advisory of case %s must tell what is affected, but the assessment or a line's "
                                    + "waiver has changed since: draft and approve it anew")
                            .formatted(it.id()));
        }
        return facts.fillIn(approved);
    }
}
