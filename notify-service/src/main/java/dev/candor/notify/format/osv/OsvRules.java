package dev.candor.notify.format.osv;

import static dev.candor.notify.format.Shape.address;
import static dev.candor.notify.format.Shape.instant;
import static dev.candor.notify.format.Shape.list;
import static dev.candor.notify.format.Shape.object;
import static dev.candor.notify.format.Shape.text;
import static dev.candor.notify.format.Shape.word;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.format.Cvss;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Shape;
import java.util.ArrayList;
import java.util.List;
import org.semver4j.Semver;

/** What an OSV record of ours must keep: a part of the schema, and ranges that a machine reads in one way only. */
final class OsvRules {

    private static final Shape CVSS_31 = text("CVSS 3.1 vector", Cvss::isVector31);
    private static final Shape CVSS_40 = text("CVSS 4.0 vector", Cvss::isVector40);

    private static final Shape SEVERITY = object().must("type", word("CVSS_V3", "CVSS_V4"))
            .must("score", text("CVSS vector", it -> Cvss.isVector31(it) || Cvss.isVector40(it)));

    private static final Shape EVENT =
            object().may("introduced", text()).may("fixed", text()).may("last_affected", text());

    private static final Shape AFFECTED = object().must(
                    "package",
                    object().must(
                                    "ecosystem",
                                    word(
                                            "npm",
                                            "Go",
                                            "crates.io",
                                            "Hex",
                                            "Pub",
                                            "SwiftURL",
                                            "Maven",
                                            "PyPI",
                                            "RubyGems",
                                            "NuGet",
                                            "Packagist"))
                            .must("name", text())
                            .must("purl", text("package URL", Purls::isValid)))
            .must(
                    "ranges",
                    list(object().must("type", word("SEMVER", "ECOSYSTEM")).must("events", list(EVENT))));

    private static final Shape RECORD = object().must("schema_version", text("1\\.7\\.\\d+"))
            .must("id", text("x_\\S+"))
            .must("modified", instant())
            .must("published", instant())
            .may("withdrawn", instant())
            .may("aliases", list(text("CVE-[0-9]{4}-[0-9]{4,19}")))
            .must("summary", text())
            .must("details", text("text", _ -> true))
            .may("severity", list(SEVERITY))
            .may("affected", list(AFFECTED))
            .must(
                    "references",
                    list(object().must(
                                    "type",
                                    word(
                                            "ADVISORY",
                                            "ARTICLE",
                                            "DETECTION",
                                            "DISCUSSION",
                                            "REPORT",
                                            "FIX",
                                            "INTRODUCED",
                                            "PACKAGE",
                                            "EVIDENCE",
                                            "WEB"))
                            .must("url", address(2048))))
            .may(
                    "credits",
                    list(object().must("name", text())
                            .must(
                                    "type",
                                    word("FINDER", "REPORTER", "ANALYST", "COORDINATOR", "REMEDIATION_DEVELOPER"))))
            .must(
                    "database_specific",
                    object().must("cwe_ids", (node, pointer, refuse) -> {
                                if (!node.isArray()) {
                                    refuse.accept(pointer, "list");
                                } else if (!node.isEmpty()) {
                                    list(text("CWE-[1-9][0-9]{0,5}")).inspect(node, pointer, refuse);
                                }
                            })
                            .may("affected_assets", list(text())));

    private OsvRules() {}

    static List<FormatProblem> problems(JsonNode osv) {
        var problems = new ArrayList<>(RECORD.problems(OsvFormat.NAME, osv));
        if (problems.isEmpty()) {
            severities(osv.path("severity"), problems);
            for (var i = 0; i < osv.path("affected").size(); i++) {
                var ranges = osv.path("affected").get(i).path("ranges");
                for (var j = 0; j < ranges.size(); j++) {
                    range(ranges.get(j), "/affected/%d/ranges/%d".formatted(i, j), problems);
                }
            }
        }
        return problems;
    }

    private static void severities(JsonNode severities, List<FormatProblem> problems) {
        for (var i = 0; i < severities.size(); i++) {
            var it = severities.get(i);
            (it.path("type").asText().equals("CVSS_V3") ? CVSS_31 : CVSS_40)
                    .inspect(
                            it.path("score"),
                            "/severity/%d/score".formatted(i),
                            (pointer, rule) -> problems.add(new FormatProblem(OsvFormat.NAME, pointer, rule)));
        }
    }

    private static void range(JsonNode range, String pointer, List<FormatProblem> problems) {
        var semantic = range.path("type").asText().equals("SEMVER");
        var ends = "";
        var open = false;
        var previous = "";
        var events = range.path("events");
        for (var i = 0; i < events.size(); i++) {
            var at = pointer + "/events/" + i;
            if (events.get(i).size() != 1) {
                problems.add(new FormatProblem(OsvFormat.NAME, at, "exactly one of introduced, fixed, last_affected"));
                return;
            }
            var event = events.get(i).properties().iterator().next();
            var starts = event.getKey().equals("introduced");
            if (starts == open) {
                problems.add(new FormatProblem(OsvFormat.NAME, at, "introduced and its end take turns"));
            }
            if (!starts && !ends.isEmpty() && !ends.equals(event.getKey())) {
                problems.add(new FormatProblem(OsvFormat.NAME, at, "fixed and last_affected never in one range"));
            }
            if (semantic
                    && !previous.isEmpty()
                    && !isAscending(previous, event.getValue().asText(), event.getKey())) {
                problems.add(new FormatProblem(OsvFormat.NAME, at, "versions ascend"));
            }
            open = starts;
            ends = starts ? ends : event.getKey();
            previous = event.getValue().asText();
        }
    }

    private static boolean isAscending(String previous, String next, String kind) {
        if (previous.equals("0")) {
            return Semver.isValid(next);
        }
        if (!Semver.isValid(previous) || !Semver.isValid(next)) {
            return false;
        }
        var order = new Semver(next).compareTo(new Semver(previous));
        return order > 0 || (order == 0 && kind.equals("last_affected"));
    }
}
