package dev.candor.triage.assessment;

import static dev.candor.triage.casefile.Cases.PURL;
import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assessed;
import dev.candor.events.CaseEvent.Confirmed;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private static final VulnerabilityCase TRIAGING =
            Cases.in(CaseState.TRIAGING).build();

    @Test
    void refusesToConfirmWithoutAnythingAffected() {
        var nothing = command("confirm", Map.of("cwes", List.of("CWE-79")));
        var noRange = command("confirm", Map.of("affected", List.of(Map.of("purl", PURL))));

        assertRefused(Refusal.NOTHING_AFFECTED, () -> nothing.decide(TRIAGING, by("ada")));
        assertRefused(Refusal.NOTHING_AFFECTED, () -> noRange.decide(TRIAGING, by("ada")));
    }

    @Test
    void confirmsAnAffectedAssetAlone() {
        var website = command("confirm", Map.of("assets", List.of("sample.example")));

        assertThat(SampleCommands.after(TRIAGING, by("ada"), website).state()).isEqualTo(CaseState.CONFIRMED);
    }

    @Test
    void keepsSeverityWeaknessAndRanges() {
        var command = command(
                "confirm",
                Map.of(
                        "affected",
                        List.of(Map.of("purl", PURL, "ranges", List.of(range("4.x", "4.2.0", "fixed", "4.9.9")))),
                        "cvss31",
                        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                        "cwes",
                        List.of("CWE-79", "CWE-79")));

        var confirmed = (Confirmed) command.decide(TRIAGING, by("ada")).getLast();

        var assessment = confirmed.assessment().value();
        assertThat(assessment.cvss31().orElseThrow().score()).isEqualTo(9.8);
        assertThat(assessment.cwes()).containsExactly("CWE-79");
        assertThat(assessment.affected().getFirst().ranges().getFirst().fixed()).contains("4.9.9");
    }

    @Test
    void wantsAPackageUrlWithoutVersionAndOfTheProject() {
        assertInvalid(() -> confirm(Map.of("purl", "sample"), range("4.x", "4.0.0")), "/affected/0/purl");
        assertInvalid(() -> confirm(Map.of("purl", PURL + "@4.0.0"), range("4.x", "4.0.0")), "/affected/0/purl");
        assertInvalid(
                () -> confirm(Map.of("purl", "pkg:npm/other"), range("4.x", "4.0.0"))
                        .decide(TRIAGING, by("ada")),
                "/affected/0/purl");
    }

    @Test
    void takesLineNamesFromThePolicy() {
        assertInvalid(() -> confirm(range("9.x", "9.0.0")).decide(TRIAGING, by("ada")), "/affected/0/ranges/0/line");
    }

    @Test
    void wantsRangesInsideTheirLine() {
        assertInvalid(
                () -> confirm(range("4.x", "4.0.0", "fixed", "5.0.1")).decide(TRIAGING, by("ada")),
                "/affected/0/ranges/0/fixed");
        assertInvalid(
                () -> confirm(range("4.x", "5.0.0")).decide(TRIAGING, by("ada")), "/affected/0/ranges/0/introduced");
        assertInvalid(
                () -> confirm(range("4.x", "4.5.0", "fixed", "4.5.0")).decide(TRIAGING, by("ada")),
                "/affected/0/ranges/0/fixed");
        assertInvalid(
                () -> confirm(range("4.x", "four")).decide(TRIAGING, by("ada")), "/affected/0/ranges/0/introduced");
    }

    @Test
    void refusesOverlappingRanges() {
        assertInvalid(
                () -> confirm(range("4.x", "4.0.0", "fixed", "4.5.0"), range("4.x", "4.4.9"))
                        .decide(TRIAGING, by("ada")),
                "/affected/0/ranges/1");
        assertInvalid(
                () -> confirm(range("4.x", "4.0.0"), range("5.x", "0")).decide(TRIAGING, by("ada")),
                "/affected/0/ranges/1");
        assertInvalid(
                () -> confirm(range("4.x", "4.0.0", "lastAffected", "4.5.0"), range("4.x", "4.5.0"))
                        .decide(TRIAGING, by("ada")),
                "/affected/0/ranges/1");
    }

    @Test
    void ordersPreReleasesBeforeTheirRelease() {
        var apart =
                confirm(range("4.x", "4.0.0", "fixed", "4.5.0-beta.1"), range("4.x", "4.5.0-beta.2", "fixed", "4.5.0"));
        var overlapping = confirm(range("4.x", "4.0.0", "fixed", "4.5.0"), range("4.x", "4.5.0-rc.1"));

        assertThat(apart.decide(TRIAGING, by("ada"))).hasSize(1);
        assertInvalid(() -> overlapping.decide(TRIAGING, by("ada")), "/affected/0/ranges/1");
    }

    @Test
    void letsNeighbouringLinesTouch() {
        var both = confirm(range("4.x", "0"), range("5.x", "5.0.0-alpha.1"));

        assertThat(both.decide(TRIAGING, by("ada"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"79", "CWE-", "CWE-0", "cwe-79", "CVE-2026-1234"})
    void wantsWeaknessIds(String word) {
        assertInvalid(() -> command("confirm", Map.of("cwes", List.of(word))), "/cwes");
    }

    @Test
    void reopensWhatANewlyAffectedLineLeavesUnfixed() {
        var onlyFour = Cases.in(CaseState.TRIAGING)
                .and("ada", Cases.confirmed("4.x"), Cases.analysed(), Cases.prepared("4.x"));
        var prepared = Cases.as(onlyFour.build(), CaseState.FIX_PREPARED);

        var said = said(prepared, "ada", command("assess"));

        assertThat(said).containsExactly("assessed", "fix-line-reopened");
        assertThat(SampleCommands.after(prepared, by("ada"), command("assess")).state())
                .isEqualTo(CaseState.FIXING);
    }

    @Test
    void takesTheDateBackWhenALineIsNewlyAffected() {
        var onlyFour = Cases.in(CaseState.TRIAGING)
                .and("ada", Cases.confirmed("4.x"), Cases.analysed(), Cases.prepared("4.x"));
        var scheduled = Cases.as(onlyFour.build(), CaseState.SCHEDULED);

        assertThat(said(scheduled, "ada", command("assess")))
                .containsExactly("disclosure-unscheduled", "assessed", "fix-line-reopened");
    }

    @Test
    void keepsTheRemedyOfALineThatComesBack() {
        var onlyFive = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", new Assessed(Confidential.advisory(Cases.assessment("5.x"))))
                .build();

        assertThat(said(onlyFive, "ada", command("assess"))).containsExactly("assessed");
    }

    @Test
    void preparesTheFixWhenNoLineIsLeftOpen() {
        var fixing = Cases.in(CaseState.FIXING)
                .and("ada", Cases.analysed(), Cases.prepared("5.x"))
                .build();
        var onlyFive = new HashMap<String, Object>();
        onlyFive.put("affected", List.of(Map.of("purl", PURL, "ranges", List.of(range("5.x", "5.0.0")))));

        assertThat(said(fixing, "ada", command("assess", onlyFive))).containsExactly("assessed", "fix-prepared");
    }

    @Test
    void saysWhatWasNeededAndWhatWasFound() {
        assertRefused(
                Refusal.CASE_NOT_IN_STATE,
                "Case SAMPLE-2026-0001 must be TRIAGING or NEEDS_INFO, but is FIXING",
                () -> command("confirm").decide(Cases.in(CaseState.FIXING).build(), by("ada")));
        assertRefused(
                Refusal.CASE_CLOSED,
                () -> command("confirm").decide(Cases.in(CaseState.CLOSED).build(), by("ada")));
    }

    @SafeVarargs
    private static CaseCommand confirm(Map<String, Object>... ranges) {
        return confirmOf(PURL, ranges);
    }

    private static CaseCommand confirm(Map<String, String> purl, Map<String, Object> range) {
        return confirmOf(purl.get("purl"), range);
    }

    @SafeVarargs
    private static CaseCommand confirmOf(String purl, Map<String, Object>... ranges) {
        return command("confirm", Map.of("affected", List.of(Map.of("purl", purl, "ranges", List.of(ranges)))));
    }

    private static Map<String, Object> range(String line, String introduced, String... end) {
        var range = new HashMap<String, Object>(Map.of("line", line, "introduced", introduced));
        if (end.length == 2) {
            range.put(end[0], end[1]);
        }
        return range;
    }
}
