package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditConsent;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Priority;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.CveRecorded;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.ParticipantEvent.CreditRecorded;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only some formats say of an advisory. */
class ParticularsTest {

    private static final String ORG = "0f158bba-cc04-4b0e-8da5-b4c4dbe4a3d5";

    private static final Map<String, Object> SSVC = Map.of(
            "ssvcExploitation", "active",
            "ssvcUtility", "super-effective",
            "ssvcTechnicalImpact", "total",
            "ssvcPublicSafetyImpact", "significant");

    @Test
    void areAbsentWhereNothingIsKnown() {
        assertThat(drafted(Cases.in(CaseState.FIX_PREPARED).build(), Map.of()).particulars())
                .isEmpty();
    }

    @Test
    void nameWhoGaveTheCveId() {
        var it = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", new CveRecorded("CVE-2026-12345", "another", Optional.of(ORG)))
                .build();

        assertThat(particulars(it, Map.of()).cveAssigner()).contains(new CveAssigner(ORG, Optional.of("another")));
    }

    @Test
    void wantAnAuthoritysUuidOfTheRightForm() {
        assertInvalid(
                () -> command("record-cve", Map.of("cve", "CVE-2026-12345", "assigner", "a", "assignerOrg", "us")),
                "/assignerOrg");
    }

    @Test
    void tellTheSupplierDecisionOfTheAssessment() {
        var assessed =
                after(Cases.in(CaseState.FIX_PREPARED).build(), by("ada"), command("assess", withAffected(SSVC)));

        assertThat(particulars(assessed, Map.of()).ssvc().orElseThrow().priority())
                .isEqualTo(Priority.IMMEDIATE);
    }

    @Test
    void wantAllFourAnswersOfSsvcOrNone() {
        assertInvalid(() -> command("assess", withAffected(Map.of("ssvcExploitation", "active"))), "/ssvcExploitation");
    }

    @Test
    void keepWhatIsNotAffectedUntilItIsWrittenAnew() {
        var first = after(
                Cases.in(CaseState.FIX_PREPARED).build(),
                by("ada"),
                draft(Map.of(
                        "notAffected",
                        List.of(Map.of(
                                "purl",
                                "pkg:npm/other",
                                "justification",
                                "component-not-present",
                                "impact",
                                "It is not in there.")))));

        assertThat(particulars(first, Map.of()).notAffected())
                .containsExactly(new NotAffected(
                        "pkg:npm/other", Optional.empty(), Justification.COMPONENT_NOT_PRESENT, "It is not in there."));
        assertThat(drafted(first, Map.of("notAffected", List.of())).particulars())
                .isEmpty();
    }

    @Test
    void wantAPackageUrlWithoutAVersionForWhatIsNotAffected() {
        assertInvalid(
                () -> draft(Map.of(
                        "notAffected",
                        List.of(Map.of(
                                "purl",
                                "pkg:npm/other@1",
                                "justification",
                                "component-not-present",
                                "impact",
                                "No.")))),
                "/notAffected/0/purl");
    }

    @Test
    void nameThoseWhoseCreditWasRecordedOnlyIfTheyAgreed() {
        var it = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", new CreditRecorded(Confidential.advisory("Vera"), CreditRole.ANALYST, true))
                .and("ada", new CreditRecorded(Confidential.advisory("Wim"), CreditRole.FINDER, false))
                .build();

        assertThat(drafted(it, Map.of()).credits())
                .contains(
                        new Credit("Vera", CreditRole.ANALYST, Optional.of(CreditConsent.GIVEN)),
                        new Credit("Wim", CreditRole.FINDER, Optional.of(CreditConsent.ASKED)))
                .filteredOn(credit -> !credit.isPublic())
                .extracting(Credit::name)
                .containsExactly("Wim");
    }

    @Test
    void tellWhatWasPublishedWhen() {
        var public1 = Cases.in(CaseState.DISCLOSED).build();
        var drafted = after(public1, by("ada"), command("draft-advisory"));
        var approved = after(drafted, by("grace"), command("approve-advisory"));

        var revised = (AdvisoryRevised) command(
                        "revise-advisory",
                        Map.of("reason", "A wrong range.", "change", "Version 4 was never affected."))
                .decide(approved, by("ada"))
                .getLast();

        assertThat(revised.advisory().particulars().orElseThrow().revisions())
                .extracting(Revision::summary)
                .containsExactly("Published.", "Version 4 was never affected.");
    }

    private static CaseCommand draft(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("title", "A title");
        return command("draft-advisory", fields);
    }

    private static Map<String, Object> withAffected(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put(
                "affected",
                List.of(Map.of(
                        "purl",
                        Cases.PURL,
                        "ranges",
                        List.of(
                                Map.of("line", "4.x", "introduced", "4.0.0"),
                                Map.of("line", "5.x", "introduced", "5.0.0")))));
        return fields;
    }

    private static Particulars particulars(VulnerabilityCase it, Map<String, Object> more) {
        return drafted(it, more).particulars().orElseThrow();
    }

    private static Advisory drafted(VulnerabilityCase it, Map<String, Object> more) {
        return after(it, by("ada"), draft(more))
                .advisory()
                .draft()
                .orElseThrow()
                .advisory()
                .value();
    }
}
