package dev.candor.triage.disclosure;

import dev.candor.events.Advisory;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import java.util.stream.Collectors;

/** The advisory that may go out. */
final class ApprovedAdvisory {

    private ApprovedAdvisory() {}

    /** The latest revision; refused unless it is approved, still tells the facts and can be told in every format. */
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
        requireRendered(it);
        return facts.fillIn(approved);
    }

    private static void requireRendered(VulnerabilityCase it) {
        var rendering = it.advisory().rendering().orElseThrow();
        switch (rendering.state()) {
            case DONE, NOT_ASKED -> {}
            case AWAITED ->
                throw Decision.refusal(
                        Refusal.ADVISORY_NOT_RENDERED,
                        "The approved advisory of case %s must be rendered in every format first; ask again in a moment"
                                .formatted(it.id()));
            case REFUSED ->
                throw Decision.refusal(
                        Refusal.ADVISORY_REFUSED,
                        "The advisory of case %s must keep every format's rules, but does not: %s. Mend it and have it approved"
                                .formatted(
                                        it.id(),
                                        rendering.broken().stream()
                                                .map(rule ->
                                                        "%s %s: %s".formatted(rule.format(), rule.field(), rule.rule()))
                                                .collect(Collectors.joining("; "))));
        }
    }
}
