package dev.candor.notify.format.cve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Advisory.ReferenceType;
import dev.candor.events.Advisory.Weakness;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a numbering authority says in a CVE record. */
final class CveContainer {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_TITLE = 256;

    private CveContainer() {}

    /** Fills in what a published record says. */
    static void describe(ObjectNode cna, PublicAdvisory it) {
        var advisory = it.advisory();
        cna.put("title", cut(it.title(), LONGEST_TITLE));
        cna.put("datePublic", it.publishedAt().toString());
        texts(
                cna,
                "descriptions",
                it,
                Stream.of(it.title(), advisory.summary(), advisory.description())
                        .filter(text -> !text.isBlank())
                        .map(String::strip)
                        .reduce((all, next) -> fits(all, next) ? all + "\n\n" + next : all)
                        .orElse(it.title()));
        cna.set("affected", CveAffected.of(it));
        weaknesses(cna, it);
        Json.putUnlessEmpty(cna, "metrics", metrics(it));
        if (!advisory.workaround().isBlank()) {
            texts(cna, "workarounds", it, advisory.workaround().strip());
        }
        references(cna.putArray("references"), it);
        timeline(cna, it);
        credits(cna, it);
        cna.putObject("source").put("advisory", it.caseId()).put("discovery", "UNKNOWN");
    }

    /** The title alone says what the others tell at length. */
    private static boolean fits(String all, String next) {
        return all.codePointCount(0, all.length()) + next.codePointCount(0, next.length()) + 2 <= LONGEST_TEXT;
    }

    static void texts(ObjectNode cna, String name, PublicAdvisory it, String text) {
        cna.putArray(name).addObject().put("lang", it.policy().language()).put("value", cut(text, LONGEST_TEXT));
    }

    private static void weaknesses(ObjectNode cna, PublicAdvisory it) {
        var types = Json.array();
        it.advisory().cwes().stream()
                .distinct()
                .forEach(cwe -> types.addObject()
                        .putArray("descriptions")
                        .addObject()
                        .put("lang", "en")
                        .put(
                                "description",
                                it.particulars().weaknesses().stream()
                                        .filter(one -> one.id().equals(cwe))
                                        .map(Weakness::name)
                                        .findFirst()
                                        .map(name -> cwe + ": " + name)
                                        .orElse(cwe))
                        .put("cweId", cwe)
                        .put("type", "CWE"));
        Json.putUnlessEmpty(cna, "problemTypes", types);
    }

    private static ArrayNode metrics(PublicAdvisory it) {
        var metrics = Json.array();
        it.advisory().cvss40().ifPresent(cvss -> score(metrics, "cvssV4_0", "4.0", cvss));
        it.advisory().cvss31().ifPresent(cvss -> score(metrics, "cvssV3_1", "3.1", cvss));
        it.particulars().ssvc().ifPresent(ssvc -> {
            var content = metrics.addObject()
                    .put("format", "SSVC")
                    .putObject("other")
                    .put("type", "ssvc")
                    .putObject("content");
            content.put("id", it.advisory().cve().orElse("")).put("role", "Supplier");
            content.putArray("options")
                    .add(Json.object().put("Exploitation", words(ssvc.exploitation())))
                    .add(Json.object().put("Utility", words(ssvc.utility())))
                    .add(Json.object().put("Technical Impact", words(ssvc.technicalImpact())))
                    .add(Json.object().put("Public Safety Impact", words(ssvc.publicSafetyImpact())))
                    .add(Json.object().put("Priority", words(ssvc.priority())));
        });
        return metrics;
    }

    private static void score(ArrayNode metrics, String name, String version, Cvss cvss) {
        metrics.addObject()
                .put("format", "CVSS")
                .putObject(name)
                .put("version", version)
                .put("vectorString", cvss.vector())
                .put("baseScore", cvss.score())
                .put("baseSeverity", cvss.severity().toUpperCase(Locale.ROOT));
    }

    /** Each address once, with everything that it is. */
    private static void references(ArrayNode references, PublicAdvisory it) {
        var tags = new LinkedHashMap<String, Set<String>>();
        tags.put(it.url(), new LinkedHashSet<>(Set.of("vendor-advisory")));
        it.advisory()
                .references()
                .forEach(one -> tags.computeIfAbsent(one.url(), _ -> new LinkedHashSet<>())
                        .add(tag(one.type())));
        tags.forEach((url, these) -> references.addObject().put("url", url).set("tags", Json.texts(these)));
    }

    private static String tag(ReferenceType type) {
        return switch (type) {
            case ADVISORY -> "third-party-advisory";
            case ARTICLE, DETECTION -> "technical-description";
            case DISCUSSION, REPORT -> "issue-tracking";
            case FIX -> "patch";
            case PACKAGE -> "product";
            case EVIDENCE -> "exploit";
            case INTRODUCED, WEB -> "related";
        };
    }

    private static void timeline(ObjectNode cna, PublicAdvisory it) {
        var timeline = Json.array();
        it.advisory().timeline().stream()
                .filter(item -> !item.what().isEmpty())
                .distinct()
                .forEach(item -> timeline.addObject()
                        .put("time", item.at().toString())
                        .put("lang", it.policy().language())
                        .put("value", item.what()));
        Json.putUnlessEmpty(cna, "timeline", timeline);
    }

    private static void credits(ObjectNode cna, PublicAdvisory it) {
        var credits = Json.array();
        it.advisory().credits().stream()
                .distinct()
                .forEach(credit -> credits.addObject()
                        .put("lang", it.policy().language())
                        .put("value", credit.name())
                        .put("type", words(credit.role())));
        Json.putUnlessEmpty(cna, "credits", credits);
    }

    private static String words(Enum<?> value) {
        return switch (value.name()) {
            case "OUT_OF_CYCLE" -> "out-of-cycle";
            case String name -> name.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
