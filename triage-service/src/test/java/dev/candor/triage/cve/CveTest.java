package dev.candor.triage.cve;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CveTest {

    private static VulnerabilityCase named() {
        return after(Cases.in(CaseState.FIX_PREPARED).build(), by("ada"), command("record-cve"));
    }

    @Test
    void isTheOnlyLiveOneOfItsCase() {
        assertRefused(Refusal.CVE_ALREADY, () -> command("record-cve").decide(named(), by("ada")));
        assertRefused(Refusal.CVE_ALREADY, () -> command("reserve-cve").decide(named(), by("ada")));
    }

    @Test
    void cannotBeReservedWithoutAService() {
        assertRefused(
                Refusal.CVE_SERVICE_NOT_CONFIGURED,
                "A CVE id for case SAMPLE-2026-0001 needs a CVE service, and none is configured: record the id that an"
                        + " authority gave",
                () -> command("reserve-cve").decide(Cases.received().build(), by("ada")));
    }

    @Test
    void isReplacedByAnother() {
        var replaced = after(named(), by("ada"), command("replace-cve"));

        assertThat(replaced.facts().cve()).get().extracting("id").isEqualTo("CVE-2026-54321");
        assertRefused(Refusal.CVE_ALREADY, () -> command("replace-cve").decide(replaced, by("ada")));
        assertRefused(
                Refusal.NO_CVE,
                () -> command("replace-cve").decide(Cases.received().build(), by("ada")));
    }

    @Test
    void standsInEveryDraftFromThenOn() {
        var drafted = (AdvisoryDrafted)
                command("draft-advisory").decide(named(), by("ada")).getLast();

        assertThat(drafted.advisory().value().cve()).contains("CVE-2026-12345");
        assertInvalid(
                () -> command("draft-advisory", Map.of("title", "A title", "cve", "CVE-2026-99999"))
                        .decide(named(), by("ada")),
                "/cve");
    }

    @Test
    void makesAnAdvisoryThatWasApprovedWithoutItOutdated() {
        var drafted = after(Cases.in(CaseState.FIX_PREPARED).build(), by("ada"), command("draft-advisory"));
        var approved = after(drafted, by("grace"), command("approve-advisory"));
        assertThat(said(approved, "ada", command("schedule-disclosure"))).containsExactly("disclosure-scheduled");

        var recorded = after(approved, by("ada"), command("record-cve"));

        assertRefused(
                Refusal.ADVISORY_OUTDATED, () -> command("schedule-disclosure").decide(recorded, by("ada")));
    }

    @Test
    void hasTheFormOfOne() {
        assertInvalid(() -> command("record-cve", Map.of("cve", "CVE-1", "assigner", "another")), "/cve");
        assertInvalid(() -> command("record-cve", Map.of()), "/cve", "/assigner");
    }
}
