package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.format.Cvss;
import java.util.function.BiConsumer;

/** A score is the one that its vector amounts to (CVSS 3.x). */
final class ScoreRules implements CsafRules.Rule {

    @Override
    public void judge(JsonNode csaf, BiConsumer<String, String> refuse) {
        for (var i = 0; i < csaf.path("vulnerabilities").size(); i++) {
            var scores = csaf.path("vulnerabilities").get(i).path("scores");
            for (var j = 0; j < scores.size(); j++) {
                if (scores.get(j).has("cvss_v3")) {
                    score(
                            scores.get(j).path("cvss_v3"),
                            "/vulnerabilities/%d/scores/%d/cvss_v3".formatted(i, j),
                            refuse);
                }
            }
        }
    }

    private static void score(JsonNode cvss, String pointer, BiConsumer<String, String> refuse) {
        var vector = cvss.path("vectorString").asText();
        var isWhole =
                vector.startsWith("CVSS:%s/".formatted(cvss.path("version").asText()))
                        && Cvss.isVector31(vector.replace("CVSS:3.0/", "CVSS:3.1/"))
                        && cvss.path("baseScore").isNumber()
                        && cvss.path("baseSeverity").isTextual();
        if (!isWhole) {
            refuse.accept(pointer, "6.1.8");
            return;
        }
        var score = us.springett.cvss.Cvss.fromVector(vector).calculateScore().getBaseScore();
        if (cvss.path("baseScore").doubleValue() != score
                || !cvss.path("baseSeverity").asText().equals(Cvss.rating(score))) {
            refuse.accept(pointer, "6.1.9");
        }
    }
}
