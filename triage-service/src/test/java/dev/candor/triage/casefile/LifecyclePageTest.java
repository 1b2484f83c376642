package dev.candor.triage.casefile;

import static java.util.stream.Collectors.joining;

import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.Channel;
import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReporterReplied;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page of the lifecycle is written by the rules themselves. */
class LifecyclePageTest {

    /** From more states than these a move is drawn once, from all of them together. */
    private static final int DRAWN_APART = 2;

    private static final List<Event> HEARD = List.of(
            new ReporterReplied(
                    new UUID(4, 4), Channel.MAIL, Cases.text("More."), List.of(), Optional.empty(), Set.of()),
            new ReplyAdmitted(Cases.HELD, "ada"));

    /** What leads from some states to another. */
    private record Move(EnumSet<CaseState> from, CaseState to) {}

    @Test
    void saysWhatEveryCommandDoesInEveryState() {
        var results = results();

        GeneratedPage.assertSays("lifecycle.md", table(results) + "\n" + diagram(moves(results)));
    }

    private static Map<String, Map<CaseState, String>> results() {
        var words = new LinkedHashSet<>(LifecycleTableTest.commands());
        SampleCommands.words().stream().sorted().forEach(words::add);
        var results = new LinkedHashMap<String, Map<CaseState, String>>();
        for (var word : words) {
            var row = new TreeMap<CaseState, String>();
            for (var state : CaseState.values()) {
                row.put(state, LifecycleTableTest.outcome(word, state));
            }
            results.put(word, row);
        }
        return results;
    }

    private static String table(Map<String, Map<CaseState, String>> results) {
        var states = Arrays.stream(CaseState.values()).map(Enum::name).toList();
        var lines = new ArrayList<String>();
        lines.add(line("command", states));
        lines.add(line("---", states.stream().map(_ -> "---").toList()));
        results.forEach((word, row) -> lines.add(line(
                "`" + word + "`",
                row.values().stream().map(LifecyclePageTest::cell).toList())));
        return lines.stream().map(it -> it + "\n").collect(joining());
    }

    private static String cell(String outcome) {
        return switch (outcome) {
            case "." -> "-";
            case "=" -> "kept";
            default -> "**" + outcome + "**";
        };
    }

    private static String line(String first, List<String> others) {
        return "| %s | %s |".formatted(first, String.join(" | ", others));
    }

    private static Map<Move, List<String>> moves(Map<String, Map<CaseState, String>> results) {
        var moves = new LinkedHashMap<Move, List<String>>();
        results.forEach((word, row) -> add(moves, word, row));
        for (var event : HEARD) {
            var row = new TreeMap<CaseState, String>();
            for (var state : CaseState.values()) {
                var before = Cases.as(Cases.in(CaseState.TRIAGING).build(), state);
                row.put(
                        state,
                        before.after(Cases.recorded(before.sequence() + 1, "reporter", Cases.NOW, event))
                                .state()
                                .name());
            }
            add(moves, EventTypes.nameOf(event) + " (heard)", row);
        }
        return moves;
    }

    private static void add(Map<Move, List<String>> moves, String word, Map<CaseState, String> row) {
        for (var to : CaseState.values()) {
            var from = EnumSet.noneOf(CaseState.class);
            row.forEach((state, result) -> {
                if (state != to && result.equals(to.name())) {
                    from.add(state);
                }
            });
            if (from.size() > DRAWN_APART) {
                moves.computeIfAbsent(new Move(from, to), _ -> new ArrayList<>())
                        .add(word);
            } else {
                from.forEach(state -> moves.computeIfAbsent(new Move(EnumSet.of(state), to), _ -> new ArrayList<>())
                        .add(word));
            }
        }
    }

    private static String diagram(Map<Move, List<String>> moves) {
        var groups = moves.keySet().stream()
                .map(Move::from)
                .filter(it -> it.size() > 1)
                .distinct()
                .sorted(Comparator.comparing(LifecyclePageTest::name))
                .toList();
        var lines = new ArrayList<String>();
        lines.add("```mermaid");
        lines.add("stateDiagram-v2");
        groups.forEach(it -> lines.add("    state \"any of %s\" as %s".formatted(name(it), id(groups, it))));
        lines.add("    [*] --> RECEIVED: report-received (heard)");
        lines.add("    FIXING --> %s: the last condition of fix-prepared".formatted(afterTheLastCondition()));
        lines.add("    CLOSED --> %s: reopen, if it was ever disclosed".formatted(afterReopeningADisclosedCase()));
        moves.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Move, List<String>> it) ->
                                it.getKey().from().size())
                        .thenComparing(it -> it.getKey().from().iterator().next())
                        .thenComparing(it -> name(it.getKey().from()))
                        .thenComparing(it -> it.getKey().to()))
                .forEach(it -> lines.add("    %s --> %s: %s"
                        .formatted(
                                id(groups, it.getKey().from()), it.getKey().to(), String.join("<br>", it.getValue()))));
        lines.add("```");
        return lines.stream().map(it -> it + "\n").collect(joining());
    }

    private static CaseState afterTheLastCondition() {
        var almost = Cases.in(CaseState.FIXING)
                .and("ada", Cases.prepared("4.x"), Cases.prepared("5.x"))
                .build();
        return after(almost, "complete-variant-analysis");
    }

    private static CaseState afterReopeningADisclosedCase() {
        var closed = Cases.in(CaseState.DISCLOSED)
                .and("ada", new CaseClosed(Optional.empty()))
                .build();
        return after(closed, "reopen");
    }

    private static CaseState after(VulnerabilityCase it, String word) {
        return SampleCommands.after(it, Cases.by("ada"), SampleCommands.command(word))
                .state();
    }

    private static String name(EnumSet<CaseState> states) {
        return states.stream().map(Enum::name).collect(joining(", "));
    }

    private static String id(List<EnumSet<CaseState>> groups, EnumSet<CaseState> states) {
        return states.size() == 1 ? states.iterator().next().name() : "ANY_" + (groups.indexOf(states) + 1);
    }
}
