package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.format.Weaknesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a CSAF document of ours must keep: the shape of what we write, and those mandatory tests of the standard
 * (6.1.x) that concern it. What a test not named here is about, the shape refuses altogether.
 */
final class CsafRules {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final String format;
    private final Weaknesses weaknesses;

    CsafRules(String format, Weaknesses weaknesses) {
        this.format = format;
        this.weaknesses = weaknesses;
    }

    /** A rule of the standard; it hands over the pointer of each field that breaks it and the number of the test. */
    @FunctionalInterface
    interface Rule {

        void judge(JsonNode csaf, BiConsumer<String, String> refuse);
    }

    List<FormatProblem> problems(JsonNode csaf) {
        var misshapen = CsafShape.DOCUMENT.problems(format, csaf);
        return misshapen.isEmpty() ? mandatory(csaf) : misshapen;
    }

    /** The mandatory tests alone. */
    List<FormatProblem> mandatory(JsonNode csaf) {
        var problems = new ArrayList<FormatProblem>();
        var rules = List.<Rule>of(
                new ProductRules(), new ScoreRules(), new HistoryRules(), new ProfileRules(), this::names);
        rules.forEach(rule -> rule.judge(
                csaf, (pointer, test) -> problems.add(new FormatProblem(format, pointer, "CSAF test " + test))));
        return problems;
    }

    private void names(JsonNode csaf, BiConsumer<String, String> refuse) {
        var language = csaf.at("/document/lang");
        if (language.isTextual()
                && !LANGUAGES.contains(language.asText().split("-", -1)[0].toLowerCase(Locale.ROOT))) {
            refuse.accept("/document/lang", "6.1.12");
        }
        var cves = new ArrayList<String>();
        for (var i = 0; i < csaf.path("vulnerabilities").size(); i++) {
            var it = csaf.path("vulnerabilities").get(i);
            var cwe = it.path("cwe");
            if (!cwe.isMissingNode()
                    && !weaknesses.agree(
                            cwe.path("id").asText(), cwe.path("name").asText())) {
                refuse.accept("/vulnerabilities/%d/cwe/name".formatted(i), "6.1.11");
            }
            if (it.has("cve") && cves.contains(it.path("cve").asText())) {
                refuse.accept("/vulnerabilities/%d/cve".formatted(i), "6.1.23");
            }
            cves.add(it.path("cve").asText());
        }
    }
}
