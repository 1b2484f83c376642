package dev.candor.notify.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.regex.Pattern;

/** CVSS vectors as the official schemas want them. */
public final class Cvss {

    private static final Pattern METRICS_31 = Pattern.compile("CVSS:3\\.1(/(AV:[NALP]|AC:[LH]|PR:[NLH]|UI:[NR]|S:[UC]"
            + "|[CIA]:[NLH]|E:[XUPFH]|RL:[XOTWU]|RC:[XURC]|[CIA]R:[XLMH]|MAV:[XNALP]|MAC:[XLH]|MPR:[XNLH]|MUI:[XNR]"
            + "|MS:[XUC]|M[CIA]:[XNLH]))+");
    private static final Pattern METRICS_40 = Pattern.compile("CVSS:4\\.0/AV:[NALP]/AC:[LH]/AT:[NP]/PR:[NLH]/UI:[NPA]"
            + "/VC:[HLN]/VI:[HLN]/VA:[HLN]/SC:[HLN]/SI:[HLN]/SA:[HLN](/E:[XAPU])?(/CR:[XHML])?(/IR:[XHML])?"
            + "(/AR:[XHML])?(/MAV:[XNALP])?(/MAC:[XLH])?(/MAT:[XNP])?(/MPR:[XNLH])?(/MUI:[XNPA])?(/MVC:[XNLH])?"
            + "(/MVI:[XNLH])?(/MVA:[XNLH])?(/MSC:[XNLH])?(/MSI:[XNLHS])?(/MSA:[XNLHS])?(/S:[XNP])?(/AU:[XNY])?"
            + "(/R:[XAUI])?(/V:[XDC])?(/RE:[XLMH])?(/U:(X|Clear|Green|Amber|Red))?");

    private Cvss() {}

    /** With each base metric, and no metric twice. */
    public static boolean isVector31(String vector) {
        if (!METRICS_31.matcher(vector).matches()) {
            return false;
        }
        var names = Arrays.stream(vector.split("/", -1))
                .skip(1)
                .map(it -> it.substring(0, it.indexOf(':')))
                .toList();
        var distinct = new HashSet<>(names);
        return distinct.size() == names.size()
                && Arrays.stream("AV AC PR UI S C I A".split(" ", -1)).allMatch(distinct::contains);
    }

    /** In the order of the standard. */
    public static boolean isVector40(String vector) {
        return METRICS_40.matcher(vector).matches();
    }

    /** The rating that a score has in the standard, in capitals. */
    public static String rating(double score) {
        if (score < 0.1) {
            return "NONE";
        }
        if (score < 4.0) {
            return "LOW";
        }
        if (score < 7.0) {
            return "MEDIUM";
        }
        return score < 9.0 ? "HIGH" : "CRITICAL";
    }
}
