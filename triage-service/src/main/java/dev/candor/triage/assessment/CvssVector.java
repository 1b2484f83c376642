package dev.candor.triage.assessment;

import dev.candor.events.Assessment.Cvss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A CVSS vector checked as its standard says: every base metric is there, each metric once, each with a value that it
 * has; in version 4.0 also in the standard's order.
 */
final class CvssVector {

    static final CvssVector V31 = new CvssVector(
            "CVSS:3.1/",
            "AV:NALP AC:LH PR:NLH UI:NR S:UC C:HLN I:HLN A:HLN",
            "E:XUPFH RL:XOTWU RC:XURC CR:XLMH IR:XLMH AR:XLMH MAV:XNALP MAC:XLH MPR:XNLH MUI:XNR MS:XUC"
                    + " MC:XNLH MI:XNLH MA:XNLH",
            false);

    static final CvssVector V40 = new CvssVector(
            "CVSS:4.0/",
            "AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN",
            "E:XAPU CR:XHML IR:XHML AR:XHML MAV:XNALP MAC:XLH MAT:XNP MPR:XNLH MUI:XNPA MVC:XHLN MVI:XHLN MVA:XHLN"
                    + " MSC:XHLN MSI:XSHLN MSA:XSHLN S:XNP AU:XNY R:XAUI V:XDC RE:XLMH U:XCGAR",
            true);

    private static final int LONGEST = 300;

    private static final List<String> URGENCIES = List.of("Clear", "Green", "Amber", "Red");

    private final String prefix;
    private final List<Metric> base;
    private final List<Metric> all;
    private final boolean ordered;

    private CvssVector(String prefix, String base, String others, boolean ordered) {
        this.prefix = prefix;
        this.base = metrics(base);
        this.all = metrics(base + " " + others);
        this.ordered = ordered;
    }

    /** A metric with the first letters of its values. */
    private record Metric(String name, String values) {

        boolean takes(String value) {
            return value.length() == 1 && values.contains(value);
        }
    }

    private static List<Metric> metrics(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(it -> it.split(":", -1))
                .map(it -> new Metric(it[0], it[1]))
                .toList();
    }

    /** What a vector amounts to; its problem in words where it is none. */
    Checked check(String vector) {
        return problem(vector).map(Checked::wrong).orElseGet(() -> Checked.right(scored(vector)));
    }

    /** A vector with its score, or what is wrong with it. */
    record Checked(Optional<Cvss> cvss, Optional<String> problem) {

        static Checked right(Cvss cvss) {
            return new Checked(Optional.of(cvss), Optional.empty());
        }

        static Checked wrong(String problem) {
            return new Checked(Optional.empty(), Optional.of(problem));
        }
    }

    private Optional<String> problem(String vector) {
        if (vector.length() > LONGEST || !vector.startsWith(prefix)) {
            return Optional.of("must be a vector that begins with " + prefix);
        }
        var seen = new ArrayList<String>();
        for (var metric : vector.substring(prefix.length()).split("/", -1)) {
            var parts = metric.split(":", -1);
            if (parts.length != 2 || !isValue(parts[0], parts[1])) {
                return Optional.of("must hold only metrics of this version with their values, such as AV:N");
            }
            if (seen.contains(parts[0])) {
                return Optional.of("must hold each metric once, but has %s twice".formatted(parts[0]));
            }
            seen.add(parts[0]);
        }
        if (!seen.containsAll(names(base))) {
            return Optional.of("must hold every base metric: " + String.join(", ", names(base)));
        }
        var inOrder = names(all).stream().filter(seen::contains).toList();
        return ordered && !inOrder.equals(seen)
                ? Optional.of("must hold its metrics in the order of the standard")
                : Optional.empty();
    }

    private boolean isValue(String metric, String value) {
        // The one metric of version 4.0 whose values are words.
        var letter = metric.equals("U") && URGENCIES.contains(value) ? value.substring(0, 1) : value;
        return all.stream().anyMatch(it -> it.name().equals(metric) && it.takes(letter))
                && (!metric.equals("U") || value.equals("X") || URGENCIES.contains(value));
    }

    private static List<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }

    private Cvss scored(String vector) {
        var score = ordered
                ? Cvss40Score.of(vector)
                : us.springett.cvss.Cvss.fromVector(vector).calculateScore().getBaseScore();
        return new Cvss(vector, score, severity(score));
    }

    private static String severity(double score) {
        if (score < 0.1) {
            return "none";
        }
        if (score < 4.0) {
            return "low";
        }
        if (score < 7.0) {
            return "medium";
        }
        return score < 9.0 ? "high" : "critical";
    }
}
