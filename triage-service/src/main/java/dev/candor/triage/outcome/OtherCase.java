package dev.candor.triage.outcome;

import static java.util.Locale.ROOT;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The case that goes on in the place of another. */
final class OtherCase {

    private static final CaseId NONE = new CaseId("XX-0000-0000");

    private OtherCase() {}

    static CaseId read(Fields fields, String name) {
        var text = fields.line(name).toUpperCase(ROOT);
        var id = CaseId.parse(text);
        if (id.isEmpty() && !text.isEmpty()) {
            fields.refuse(name, "must be a case id such as EXPRESS-2026-0042");
        }
        return id.orElse(NONE);
    }

    /** The one that was named, under whichever of its ids. */
    static VulnerabilityCase in(Setting setting) {
        return setting.others().values().stream()
                .findFirst()
                .orElseThrow(() ->
                        Decision.refusal(Refusal.NO_SUCH_OTHER_CASE, "The other case must be one that you may see"));
    }

    static void requireSameProject(VulnerabilityCase it, VulnerabilityCase other) {
        if (!other.project().equals(it.project())) {
            throw Decision.refusal(
                    Refusal.OTHER_PROJECT,
                    "Case %s must belong to project %s, whose team handles case %s; move one of them first"
                            .formatted(other.id(), it.project(), it.id()));
        }
    }

    /** What is said on the case that goes on. Whoever followed the one that ends follows it from now on. */
    static List<CaseLinked> links(VulnerabilityCase ended, CaseRelation relation, Optional<Recipient> reporter) {
        var link = new CaseLinked(
                ended.id().value(),
                relation,
                reporter,
                ended.report()
                        .received()
                        .reporter()
                        .filter(who -> !who.anonymous())
                        .flatMap(Reporter::credit));
        var followers = ended.outcome().kin().links(CaseRelation.DUPLICATE).stream();
        return Stream.concat(Stream.of(link), followers).toList();
    }

    /** The reporter of a case as somebody who hears of another: the participant is the id of their own case. */
    static Optional<Recipient> reporterOf(VulnerabilityCase it) {
        return it.report()
                .reporter()
                .map(who -> new Recipient(it.id().value(), who.address(), who.name(), who.inReplyTo()));
    }
}
