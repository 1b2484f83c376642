package dev.candor.triage.console;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that an advisory says, each fact and each line of text on a line of its own that says what it is. */
final class AdvisoryText {

    private final List<String> lines = new ArrayList<>();

    private AdvisoryText() {}

    static List<String> lines(Advisory it) {
        var text = new AdvisoryText();
        text.words(it);
        text.facts(it);
        text.particulars(it.particulars().orElse(Particulars.NONE));
        return List.copyOf(text.lines);
    }

    private void words(Advisory it) {
        say("Title", it.title());
        say("Summary", it.summary());
        say("Description", it.description());
        say("Impact", it.impact());
        say("Workaround", it.workaround());
    }

    private void facts(Advisory it) {
        it.cve().ifPresent(cve -> say("CVE", cve));
        Stream.of(it.cvss40(), it.cvss31())
                .flatMap(cvss -> cvss.stream())
                .forEach(
                        cvss -> say("Severity", "%s, %.1f %s".formatted(cvss.vector(), cvss.score(), cvss.severity())));
        it.cwes().forEach(cwe -> say("Weakness", cwe));
        it.affected()
                .forEach(one -> one.ranges()
                        .forEach(range -> say(
                                "Affected",
                                "%s %s, line %s".formatted(one.purl(), FixView.words(range), range.line()))));
        it.assets().forEach(asset -> say("Affected", asset));
        it.waived().forEach(waived -> say("No fix", waived.line() + ": " + waived.reason()));
        it.references().forEach(reference -> say("Reference", Story.word(reference.type()) + " " + reference.url()));
        it.credits()
                .forEach(credit -> say(
                        "Credit",
                        "%s, %s%s"
                                .formatted(
                                        credit.name(),
                                        Story.word(credit.role()),
                                        credit.isPublic() ? "" : ", not named in public")));
        it.timeline().forEach(item -> say("Timeline", item.at() + " " + item.what()));
    }

    private void particulars(Particulars it) {
        it.cveAssigner()
                .ifPresent(assigner -> say("CVE given by", assigner.shortName().orElse(assigner.orgId())));
        it.ssvc().ifPresent(ssvc -> say("SSVC", Story.word(ssvc.priority())));
        it.notAffected()
                .forEach(one -> say(
                        "Not affected",
                        "%s %s: %s, %s"
                                .formatted(
                                        one.purl(),
                                        one.version().orElse("in all versions"),
                                        Story.word(one.justification()),
                                        one.impact())));
    }

    private void say(String label, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(label + ": " + line.strip()));
    }
}
