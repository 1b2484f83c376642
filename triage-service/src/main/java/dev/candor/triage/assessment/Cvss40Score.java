package dev.candor.triage.assessment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import us.springett.cvss.Cvss;

/**
 * The score of a valid CVSS 4.0 vector, in exact numbers. The library knows what the worst vector of each macro vector
 * scores, but rounds what lies between in floating point, and so falls a tenth short at ties (ADR-0013).
 */
final class Cvss40Score {

    private static final int NONE_LOWER = -1;

    /** Divisible by the depth of every macro vector. */
    private static final long PARTS = 840;

    private static final Map<String, String> SEVEREST_FIRST = Map.ofEntries(
            Map.entry("AV", "NALP"),
            Map.entry("PR", "NLH"),
            Map.entry("UI", "NPA"),
            Map.entry("AC", "LH"),
            Map.entry("AT", "NP"),
            Map.entry("VC", "HLN"),
            Map.entry("VI", "HLN"),
            Map.entry("VA", "HLN"),
            Map.entry("SC", "SHLN"),
            Map.entry("SI", "SHLN"),
            Map.entry("SA", "SHLN"),
            Map.entry("CR", "HML"),
            Map.entry("IR", "HML"),
            Map.entry("AR", "HML"),
            Map.entry("E", "APU"));

    /** The worst vectors of each level of each equivalence set, and how many steps its least one is below them. */
    private static final Map<String, Level> LEVELS = Map.ofEntries(
            level("1:0", 1, "AV:N/PR:N/UI:N"),
            level("1:1", 4, "AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"),
            level("1:2", 5, "AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"),
            level("2:0", 1, "AC:L/AT:N"),
            level("2:1", 2, "AC:H/AT:N", "AC:L/AT:P"),
            level("3:00", 7, "VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"),
            level("3:01", 6, "VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"),
            level("3:10", 8, "VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"),
            level(
                    "3:11",
                    8,
                    "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H",
                    "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M",
                    "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
                    "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H",
                    "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M"),
            level("3:21", 10, "VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"),
            level("4:0", 6, "SC:H/SI:S/SA:S"),
            level("4:1", 5, "SC:H/SI:H/SA:H"),
            level("4:2", 4, "SC:L/SI:L/SA:L"),
            level("5:0", 1, "E:A"),
            level("5:1", 1, "E:P"),
            level("5:2", 1, "E:U"));

    private final Map<String, String> metrics;

    private Cvss40Score(String vector) {
        metrics = metrics(vector);
    }

    private record Level(int depth, List<String> worst) {}

    static double of(String vector) {
        return new Cvss40Score(vector).tenths() / 10.0;
    }

    private long tenths() {
        if (Stream.of("VC", "VI", "VA", "SC", "SI", "SA").allMatch(it -> is(it, "N"))) {
            return 0;
        }
        var macro = List.of(exposure(), complexity(), impact(), subsequent(), exploit());
        var score = worst(macro);
        var lost = 0L;
        var lower = 0;
        for (var set = 0; set < macro.size(); set++) {
            var next = nextLower(macro, set);
            if (next != NONE_LOWER) {
                lower++;
                var level = level(set, macro.get(set));
                // Within its level of exploit maturity a vector is always the worst.
                var steps = set == 4 ? 0 : steps(level);
                lost += (score - next) * steps * PARTS / level.depth();
            }
        }
        var whole = PARTS * Math.max(lower, 1);
        return Math.floorDiv(2 * (score * whole - lost) + whole, 2 * whole);
    }

    private String exposure() {
        if (is("AV", "N") && is("PR", "N") && is("UI", "N")) {
            return "0";
        }
        return !is("AV", "P") && (is("AV", "N") || is("PR", "N") || is("UI", "N")) ? "1" : "2";
    }

    private String complexity() {
        return is("AC", "L") && is("AT", "N") ? "0" : "1";
    }

    private String impact() {
        var high = is("VC", "H") && is("VI", "H") ? "0" : is("VC", "H") || is("VI", "H") || is("VA", "H") ? "1" : "2";
        var wanted = (is("CR", "H") && is("VC", "H"))
                || (is("IR", "H") && is("VI", "H"))
                || (is("AR", "H") && is("VA", "H"));
        return high + (wanted ? "0" : "1");
    }

    private String subsequent() {
        if (is("SI", "S") || is("SA", "S")) {
            return "0";
        }
        return is("SC", "H") || is("SI", "H") || is("SA", "H") ? "1" : "2";
    }

    private String exploit() {
        return Integer.toString("APU".indexOf(value("E")));
    }

    private boolean is(String metric, String value) {
        return value(metric).equals(value);
    }

    private String value(String metric) {
        return metrics.getOrDefault(metric, "");
    }

    /** The score of the next lower macro vector in one set; where there are two, the higher one. */
    private static long nextLower(List<String> macro, int set) {
        var next = switch (set + ":" + macro.get(set)) {
            case "2:00" -> List.of("01", "10");
            case "2:01", "2:10" -> List.of("11");
            case "2:11" -> List.of("21");
            case "2:21", "0:2", "1:1", "3:2", "4:2" -> List.<String>of();
            default -> List.of(Integer.toString(Integer.parseInt(macro.get(set)) + 1));
        };
        return next.stream()
                .map(it -> Stream.of(0, 1, 2, 3, 4)
                        .map(other -> other == set ? it : macro.get(other))
                        .toList())
                .mapToLong(Cvss40Score::worst)
                .max()
                .orElse(NONE_LOWER);
    }

    /** What the worst vector of a macro vector scores, in tenths. */
    private static long worst(List<String> macro) {
        var worst = Stream.of(0, 1, 2, 3, 4)
                .map(set -> level(set, macro.get(set)).worst().getFirst())
                .flatMap(it -> Arrays.stream(it.split("/", -1)))
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.indexOf(':')), it -> it.substring(it.indexOf(':') + 1)));
        var vector = new StringBuilder("CVSS:4.0");
        for (var name :
                List.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA", "E", "CR", "IR", "AR")) {
            var value = worst.getOrDefault(name, "");
            vector.append('/').append(name).append(':').append(value.equals("S") ? "H" : value);
        }
        if ("S".equals(worst.get("SI"))) {
            vector.append("/MSI:S/MSA:S");
        }
        return Math.round(Cvss.fromVector(vector.toString()).calculateScore().getBaseScore() * 10);
    }

    private long steps(Level level) {
        return level.worst().stream()
                .map(this::steps)
                .filter(it -> it.values().stream().allMatch(steps -> steps >= 0))
                .findFirst()
                .map(it -> it.values().stream().mapToLong(Integer::longValue).sum())
                .orElse(0L);
    }

    private Map<String, Integer> steps(String worst) {
        var steps = new HashMap<String, Integer>();
        for (var metric : worst.split("/", -1)) {
            var name = metric.substring(0, metric.indexOf(':'));
            var order = SEVEREST_FIRST.getOrDefault(name, "");
            steps.put(name, order.indexOf(value(name)) - order.indexOf(metric.substring(metric.indexOf(':') + 1)));
        }
        return steps;
    }

    private static Level level(int set, String name) {
        return LEVELS.getOrDefault((set + 1) + ":" + name, new Level(1, List.of()));
    }

    private static Map.Entry<String, Level> level(String name, int depth, String... worst) {
        return Map.entry(name, new Level(depth, List.of(worst)));
    }

    /** As they count: modified ones in the place of those that they modify, and the worst for what is not defined. */
    private static Map<String, String> metrics(String vector) {
        var given = Arrays.stream(vector.split("/", -1))
                .skip(1)
                .map(it -> it.split(":", -1))
                .filter(it -> !it[1].equals("X"))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        var counted = new HashMap<>(Map.of("E", "A", "CR", "H", "IR", "H", "AR", "H"));
        counted.putAll(given);
        given.forEach((name, value) -> {
            if (name.startsWith("M")) {
                counted.put(name.substring(1), value);
            }
        });
        return counted;
    }
}
