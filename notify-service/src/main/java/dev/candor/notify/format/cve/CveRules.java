package dev.candor.notify.format.cve;

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
import java.util.stream.StreamSupport;

/** What a CVE record of ours must keep: a part of the schema, English words, and scores that fit their ratings. */
final class CveRules {

    private static final String RATINGS = "NONE|LOW|MEDIUM|HIGH|CRITICAL";
    private static final Shape ORGANISATION =
            text("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}");
    private static final Shape SHORT_NAME = text("(?s).{2,32}");
    private static final Shape LANGUAGE = text("[A-Za-z]{2,4}([_-][A-Za-z]{4})?([_-]([A-Za-z]{2}|[0-9]{3}))?");
    private static final Shape ENGLISH = text("en([_-][A-Za-z]{4})?([_-]([A-Za-z]{2}|[0-9]{3}))?");
    private static final Shape DESCRIPTIONS =
            list(object().must("lang", ENGLISH).must("value", text(4096)));
    private static final Shape PROVIDER = object().must("orgId", ORGANISATION).may("shortName", SHORT_NAME);

    private static final Shape VERSION = object().must("version", text(1024))
            .must("status", word("affected"))
            .must("versionType", word("semver", "custom"))
            .may("lessThan", text(1024))
            .may("lessThanOrEqual", text(1024));

    private static final Shape AFFECTED = object().must("vendor", text(512))
            .must("product", text(2048))
            .may("packageURL", text("package URL", it -> Purls.isValid(it) && it.length() <= 2048))
            .must("defaultStatus", word("affected", "unaffected"))
            .may("versions", list(VERSION));

    private static final Shape REFERENCE = object().must("url", address(2048))
            .must(
                    "tags",
                    list(word(
                            "vendor-advisory",
                            "third-party-advisory",
                            "technical-description",
                            "issue-tracking",
                            "patch",
                            "product",
                            "exploit",
                            "related")));

    private static final Shape WEAKNESS = object().must(
                    "descriptions",
                    list(object().must("lang", ENGLISH)
                            .must("description", text(4096))
                            .must("cweId", text("CWE-[1-9][0-9]{0,4}"))
                            .must("type", word("CWE"))));

    private static final Shape METRIC = object().must("format", word("CVSS", "SSVC"))
            .may("cvssV4_0", score("4.0", text("CVSS 4.0 vector", Cvss::isVector40)))
            .may("cvssV3_1", score("3.1", text("CVSS 3.1 vector", Cvss::isVector31)))
            .may(
                    "other",
                    object().must("type", word("ssvc"))
                            .must(
                                    "content",
                                    object().must("id", text())
                                            .must("role", word("Supplier"))
                                            .must("options", list((_, _, _) -> {}))));

    private static final Shape PUBLISHED = object().must("providerMetadata", PROVIDER)
            .must("title", text(256))
            .must("datePublic", instant())
            .must("descriptions", DESCRIPTIONS)
            .must("affected", list(AFFECTED))
            .may("problemTypes", list(WEAKNESS))
            .may("metrics", list(METRIC))
            .may("workarounds", DESCRIPTIONS)
            .must("references", list(REFERENCE))
            .may(
                    "timeline",
                    list(object().must("time", instant()).must("lang", LANGUAGE).must("value", text(4096))))
            .may(
                    "credits",
                    list(object().must("lang", LANGUAGE)
                            .must("value", text(4096))
                            .must(
                                    "type",
                                    word("finder", "reporter", "analyst", "coordinator", "remediation developer"))))
            .must("source", object().must("advisory", text()).must("discovery", word("UNKNOWN")));

    private static final Shape REJECTED =
            object().must("providerMetadata", PROVIDER).must("rejectedReasons", DESCRIPTIONS);

    private CveRules() {}

    static List<FormatProblem> problems(JsonNode cve) {
        var isRejected = cve.at("/cveMetadata/state").asText().equals("REJECTED");
        var problems = new ArrayList<>(record(isRejected).problems(CveFormat.NAME, cve));
        var cna = cve.at("/containers/cna");
        if (cna.path("references").size() > 512) {
            problems.add(problem("/containers/cna/references", "at most 512 items"));
        }
        for (var i = 0; i < cna.path("affected").size(); i++) {
            affected(cna.path("affected").get(i), "/containers/cna/affected/" + i, problems);
        }
        for (var i = 0; i < cna.path("metrics").size(); i++) {
            metric(cna.path("metrics").get(i), "/containers/cna/metrics/" + i, problems);
        }
        return problems;
    }

    private static Shape record(boolean isRejected) {
        return object().must("dataType", word("CVE_RECORD"))
                .must("dataVersion", word("5.2.0"))
                .must(
                        "cveMetadata",
                        object().must("cveId", text("CVE-[0-9]{4}-[0-9]{4,19}"))
                                .must("assignerOrgId", ORGANISATION)
                                .may("assignerShortName", SHORT_NAME)
                                .must("state", word("PUBLISHED", "REJECTED")))
                .must("containers", object().must("cna", isRejected ? REJECTED : PUBLISHED));
    }

    private static Shape score(String version, Shape vector) {
        return object().must("version", word(version))
                .must("vectorString", vector)
                .must("baseScore", Shape.score())
                .must("baseSeverity", text(RATINGS));
    }

    private static void affected(JsonNode affected, String pointer, List<FormatProblem> problems) {
        if (!affected.has("versions") && affected.path("defaultStatus").asText().equals("unaffected")) {
            problems.add(problem(pointer + "/versions", "must be there where the others are unaffected"));
        }
        for (var i = 0; i < affected.path("versions").size(); i++) {
            var version = affected.path("versions").get(i);
            if (version.has("lessThan") == version.has("lessThanOrEqual")) {
                problems.add(problem(pointer + "/versions/" + i, "exactly one of lessThan, lessThanOrEqual"));
            }
        }
    }

    private static void metric(JsonNode metric, String pointer, List<FormatProblem> problems) {
        if (metric.size() != 2) {
            problems.add(problem(pointer, "exactly one score"));
        }
        StreamSupport.stream(metric.spliterator(), false)
                .filter(it -> it.has("baseScore"))
                .filter(it -> !it.path("baseSeverity")
                        .asText()
                        .equals(Cvss.rating(it.path("baseScore").asDouble())))
                .forEach(_ -> problems.add(problem(pointer, "the rating follows from the score")));
    }

    private static FormatProblem problem(String field, String rule) {
        return new FormatProblem(CveFormat.NAME, field, rule);
    }
}
