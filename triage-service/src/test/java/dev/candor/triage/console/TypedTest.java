package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static final List<FormField> CONFIRM =
            CommandForms.named("confirm").orElseThrow().fields();

    @Test
    void becomesWhatTheApiTakes() {
        var typed = new Typed(rows());

        assertThat(typed.json(CONFIRM))
                .isEqualTo(Map.of(
                        "affected",
                        List.of(Map.of(
                                "purl",
                                "pkg:npm/express",
                                "ranges",
                                List.of(
                                        Map.of("line", "4.x", "introduced", "4.0.0", "fixed", "4.19.2"),
                                        Map.of("line", "5.x", "introduced", "5.0.0")))),
                        "cwes",
                        List.of("CWE-400", "CWE-79")));
    }

    @Test
    void leavesOutRowsInWhichOnlyTheListsStand() {
        var typed = new Typed(Map.of("affected.0.purl", "pkg:npm/express", "affected.0.line", "4.x"));

        assertThat(typed.json(CONFIRM)).isEmpty();
    }

    @Test
    void putsAProblemBesideTheRowThatWasTyped() {
        var typed = new Typed(rows());

        var faults = typed.faults(
                CONFIRM,
                List.of(
                        new FieldProblem("/affected/0/ranges/1/introduced", "must be a version"),
                        new FieldProblem("/affected/0/purl", "must be a package"),
                        new FieldProblem("/cwes", "must be weakness ids"),
                        new FieldProblem("/unheard-of", "is not known here")));

        assertThat(faults)
                .isEqualTo(Map.of(
                        "affected.2.introduced",
                        "must be a version",
                        "affected.0.purl",
                        "must be a package",
                        "cwes",
                        "must be weakness ids",
                        "",
                        "is not known here"));
    }

    @Test
    void takesABrowsersInstantForUtc() {
        var schedule = CommandForms.named("schedule-disclosure").orElseThrow().fields();

        assertThat(new Typed(Map.of("at", "2026-12-01T15:00")).json(schedule))
                .isEqualTo(Map.of("at", "2026-12-01T15:00:00Z"));
        assertThat(new Typed(Map.of("at", "soon")).json(schedule)).isEqualTo(Map.of("at", "soon"));
    }

    @Test
    void showsAllRowsThatHoldSomethingAndSomeToSpare() {
        var values = new HashMap<String, String>();
        for (var i = 0; i < 20; i++) {
            values.put("credits." + i + ".name", "somebody " + i);
        }

        assertThat(new Typed(values).rows("credits")).isEqualTo(22);
        assertThat(Typed.NOTHING.rows("credits")).isEqualTo(4);
        assertThat(new Typed(Map.of("credits.99999.name", "x")).rows("credits")).isEqualTo(4);
    }

    @Test
    void keepsTextAsItWasTypedButForTheEndsOfLines() {
        var note = CommandForms.named("note").orElseThrow().fields();

        assertThat(new Typed(Map.of("text", " a\r\n b ")).json(note)).isEqualTo(Map.of("text", " a\n b "));
    }

    private static Map<String, String> rows() {
        return Map.of(
                "affected.0.purl", "pkg:npm/express",
                "affected.0.line", "4.x",
                "affected.0.introduced", "4.0.0",
                "affected.0.fixed", "4.19.2",
                "affected.2.purl", "pkg:npm/express",
                "affected.2.line", "5.x",
                "affected.2.introduced", " 5.0.0 ",
                "cwes", "CWE-400, CWE-79\r\n");
    }
}
