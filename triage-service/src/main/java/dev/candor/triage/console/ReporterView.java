package dev.candor.triage.console;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.triage.casefile.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who reported and what they claim: claims, never taken for facts. The address stands before any name. */
record ReporterView(List<Fact> who, List<Fact> claims) {

    /** {@code missed}: the latest mail to them did not arrive. */
    static ReporterView of(Report report, boolean missed, Instant now) {
        var received = report.received();
        return new ReporterView(
                received.reporter()
                        .map(it -> who(it, received.remarks().contains(Remark.SENDER_UNVERIFIED), missed))
                        .orElse(List.of(Fact.of("Opened by", report.openedBy()))),
                claims(received.claims(), now));
    }

    private static List<Fact> who(Reporter it, boolean unverified, boolean missed) {
        var facts = new ArrayList<Fact>();
        var remark = unverified ? "not verified" : "";
        add(facts, "Address", it.email(), remark);
        if (missed) {
            facts.add(new Fact("Not reached", "the latest mail to this address did not arrive", "see Sent"));
        }
        add(facts, "Name", it.name(), it.email().isPresent() ? "as they say" : "");
        if (it.email().isEmpty()) {
            facts.add(new Fact("Reached by", "the receipt page alone", ""));
        }
        add(facts, "Wants to be thanked as", it.credit(), "");
        if (it.anonymous()) {
            facts.add(Fact.of("Anonymity", "wants to stay anonymous"));
        }
        return facts;
    }

    private static List<Fact> claims(Claims it, Instant now) {
        var facts = new ArrayList<Fact>();
        addWords(facts, "Package", it.affectedPackage());
        addWords(facts, "Versions", it.versions());
        addText(facts, "How to see it", it.reproduction());
        addText(facts, "Impact", it.impact());
        if (it.alreadyPublic()) {
            facts.add(Fact.of("Public", "says that it is public already"));
        }
        if (it.exploited()) {
            facts.add(Fact.of("Exploited", "says that it is being exploited"));
        }
        it.plannedPublication()
                .map(at -> new Moment(at, now))
                .ifPresent(at -> facts.add(new Fact("Plans to publish", at.date(), at.relative())));
        addWords(facts, "Plans", it.disclosurePlans());
        addWords(facts, "Reference", it.reference());
        return facts;
    }

    private static void add(List<Fact> facts, String label, Optional<Confidential<String>> value, String remark) {
        value.flatMap(Confidential::read)
                .filter(it -> !it.isBlank())
                .ifPresent(it -> facts.add(new Fact(label, Shown.line(it), remark)));
    }

    private static void addText(List<Fact> facts, String label, Optional<LongText> text) {
        addWords(facts, label, text.map(LongText::text));
    }

    private static void addWords(List<Fact> facts, String label, Optional<Confidential<String>> words) {
        words.flatMap(Confidential::read)
                .filter(it -> !it.isBlank())
                .ifPresent(it -> facts.add(Fact.of(label, Shown.text(it))));
    }
}
