package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryRefused;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void creditsTheReporterAsTheyAsked() {
        var drafted = (AdvisoryDrafted) command("draft-advisory")
                .decide(Cases.in(CaseState.CONFIRMED).build(), by("ada"))
                .getLast();

        assertThat(drafted.advisory().value().credits()).containsExactly(new Credit("Rita R.", CreditRole.REPORTER));
    }

    @Test
    void writesTheFactsOfTheCaseIntoTheDraft() {
        var confirmed = Cases.in(CaseState.CONFIRMED)
                .and("ada", Cases.released("4.x", "4.9.9"), Cases.waived("5.x"))
                .build();

        var drafted = (AdvisoryDrafted)
                command("draft-advisory").decide(confirmed, by("ada")).getLast();

        var advisory = drafted.advisory().value();
        assertThat(advisory.revision()).isEqualTo(1);
        assertThat(advisory.affected().getFirst().ranges().getFirst().fixed()).contains("4.9.9");
        assertThat(advisory.affected().getFirst().ranges().get(1).fixed()).isEmpty();
        assertThat(advisory.waived()).singleElement().extracting("line").isEqualTo("5.x");
        assertThat(advisory.publishedAt()).isEmpty();
    }

    @Test
    void leavesLinesThatAreNotAffectedOut() {
        var confirmed = SampleCommands.after(
                Cases.in(CaseState.CONFIRMED).build(), by("ada"), command("mark-line-not-affected"));

        var drafted = (AdvisoryDrafted)
                command("draft-advisory").decide(confirmed, by("ada")).getLast();

        assertThat(drafted.advisory().value().affected().getFirst().ranges())
                .singleElement()
                .extracting("line")
                .isEqualTo("5.x");
    }

    @Test
    void refusesApprovalByTheAuthorOfTheLatestChange() {
        var drafted = draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada");

        assertRefused(
                Refusal.OWN_CHANGE,
                "Revision 1 of the advisory must be approved by somebody who did not write it",
                () -> command("approve-advisory").decide(drafted, by("ada")));
    }

    @Test
    void letsAnEarlierAuthorApproveTheChangeOfAnother() {
        var drafted = draft(draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada"), "grace");

        assertThat(said(drafted, "ada", command("approve-advisory"))).containsExactly("advisory-approved");
    }

    @Test
    void refusesApprovalByTheReporter() {
        var reported = Cases.receivedFrom("paul@sample.example")
                .and("ada", Cases.assigned("ada"), Cases.confirmed("4.x"))
                .build();
        var drafted = draft(reported, "ada");

        assertRefused(
                Refusal.REPORTER_MAY_NOT_APPROVE,
                () -> command("approve-advisory").decide(drafted, by("paul")));
    }

    @Test
    void refusesApprovalOfARevisionThatIsNotTheLatest() {
        var drafted = draft(draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada"), "ada");

        assertRefused(
                Refusal.REVISION_NOT_LATEST,
                () -> command("approve-advisory", Map.of("revision", 1)).decide(drafted, by("grace")));
    }

    @Test
    void refusesApprovalOfNothing() {
        assertRefused(
                Refusal.NO_DRAFT,
                () -> command("approve-advisory")
                        .decide(Cases.in(CaseState.FIXING).build(), by("grace")));
    }

    @Test
    void losesTheApprovalWithANewDraft() {
        var approved = approved();

        assertThat(draft(approved, "ada").advisory().approved()).isEmpty();
    }

    @Test
    void losesTheDateWithANewDraft() {
        var scheduled = Cases.in(CaseState.SCHEDULED).build();

        assertThat(said(scheduled, "ada", command("draft-advisory")))
                .containsExactly("disclosure-unscheduled", "advisory-drafted");
        assertThat(draft(scheduled, "ada").state()).isEqualTo(CaseState.FIX_PREPARED);
    }

    @Test
    void refusesADateWithoutApproval() {
        assertRefused(
                Refusal.NOT_APPROVED,
                () -> command("schedule-disclosure")
                        .decide(draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada"), by("ada")));
    }

    @Test
    void waitsUntilTheApprovedRevisionIsRendered() {
        var waiting = justApproved();

        assertRefused(
                Refusal.ADVISORY_NOT_RENDERED,
                () -> command("schedule-disclosure").decide(waiting, by("ada")));
        assertRefused(Refusal.ADVISORY_NOT_RENDERED, () -> forced().decide(waiting, by("ada")));
        assertThat(said(hears(waiting, new AdvisoryRendered(1)), "ada", command("schedule-disclosure")))
                .containsExactly("disclosure-scheduled");
    }

    @Test
    void refusesWhatAFormatRefusesAndNamesFieldAndRule() {
        var refused = hears(
                hears(justApproved(), new AdvisoryRefused(1, "osv", "/aliases/0", "pattern CVE-")),
                new AdvisoryRefused(1, "cve", "/cveMetadata/cveId", "pattern CVE-"));

        assertRefused(
                Refusal.ADVISORY_REFUSED,
                "The advisory of case SAMPLE-2026-0001 must keep every format's rules, but does not: "
                        + "osv /aliases/0: pattern CVE-; cve /cveMetadata/cveId: pattern CVE-. "
                        + "Mend it and have it approved",
                () -> command("schedule-disclosure").decide(refused, by("ada")));
        assertRefused(Refusal.ADVISORY_REFUSED, () -> forced().decide(refused, by("ada")));
    }

    @Test
    void heedsNoWordOfARevisionThatIsNotTheApprovedOne() {
        var waiting = hears(justApproved(), new AdvisoryRendered(7));

        assertRefused(
                Refusal.ADVISORY_NOT_RENDERED,
                () -> command("schedule-disclosure").decide(waiting, by("ada")));
    }

    @Test
    void letsAnApprovalFromBeforeTheCheckPass() {
        var old = Cases.in(CaseState.FIX_PREPARED);
        old.and("ada", Cases.drafted(1, old.build()))
                .and("grace", new AdvisoryApproved(1, ApprovalKind.SECOND_PERSON, Optional.empty(), List.of()));

        assertThat(said(old.build(), "ada", command("schedule-disclosure"))).containsExactly("disclosure-scheduled");
    }

    @Test
    void handsTheApprovedWordsOverToBeRendered() {
        var drafted = draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada");

        var approved = (AdvisoryApproved)
                command("approve-advisory").decide(drafted, by("grace")).getLast();

        assertThat(approved.advisory().orElseThrow().value().title()).isEqualTo("Sample lets everybody in");
    }

    @Test
    void refusesADateThatHasPassed() {
        var yesterday = command("schedule-disclosure", Map.of("at", "2026-11-21T12:00:00Z"));

        assertRefused(Refusal.NOT_IN_FUTURE, () -> yesterday.decide(approved(), by("ada")));
    }

    @Test
    void refusesDisclosureWithoutApproval() {
        var prepared = Cases.in(CaseState.FIX_PREPARED).build();

        assertRefused(
                Refusal.NOT_APPROVED,
                "The advisory of case SAMPLE-2026-0001 must be approved, but there is no draft",
                () -> command("disclose").decide(prepared, by("ada")));
        assertRefused(Refusal.NOT_APPROVED, () -> forced().decide(draft(prepared, "ada"), by("ada")));
    }

    @Test
    void refusesDisclosureWhileALineIsUnfixed() {
        assertRefused(
                Refusal.LINES_UNFINISHED,
                "Every affected line of case SAMPLE-2026-0001 must be released or waived, but these are not: 4.x, 5.x",
                () -> command("disclose").decide(approved(), by("ada")));
    }

    @Test
    void waitsForFixedVersionsThatTheirRegistryDoesNotShow() {
        var unseen = unseen("pkg:npm/sample@4.9.9 (not there yet)");

        assertRefused(
                Refusal.RELEASE_NOT_SEEN,
                "The fixed versions of case SAMPLE-2026-0001 must be seen in their registries, but these were not: "
                        + "pkg:npm/sample@4.9.9 (not there yet)",
                () -> command("disclose").decide(released(), unseen));
        assertThat(((Disclosed) forced().decide(released(), unseen).getLast()).forcedBecause())
                .isPresent();
    }

    private static Setting unseen(String release) {
        var it = by("ada");
        return new Setting(
                it.actor(),
                it.team(),
                it.policy(),
                it.promises(),
                it.others(),
                it.accounts(),
                List.of(release),
                it.now());
    }

    @Test
    void isForcedWithAReason() {
        var disclosed = (Disclosed) forced().decide(approved(), by("ada")).getLast();

        assertThat(disclosed.forcedBecause().orElseThrow().value()).isEqualTo("It is exploited.");
        assertThat(disclosed.announcementList()).contains("announce@sample.example");
    }

    @Test
    void isNotCalledForcedWhereNothingStoodAgainstIt() {
        var disclosed = (Disclosed) forced().decide(released(), by("ada")).getLast();

        assertThat(disclosed.forcedBecause()).isEmpty();
    }

    @Test
    void publishesTheApprovedWordsWithTheReleasedVersions() {
        var disclosed =
                (Disclosed) command("disclose").decide(released(), by("ada")).getLast();

        assertThat(disclosed.advisory().title()).isEqualTo("Sample lets everybody in");
        assertThat(disclosed.advisory().publishedAt()).contains(Cases.NOW);
        assertThat(disclosed.advisory().affected().getFirst().ranges())
                .extracting(it -> it.fixed().orElse(""))
                .containsExactly("4.9.9", "5.9.9");
        assertThat(disclosed.reporter().orElseThrow().address().value()).isEqualTo("rita@reporter.example");
    }

    @Test
    void refusesToPublishRangesThatNobodyApproved() {
        var waivedSince = SampleCommands.after(released(), by("ada"), command("assess", onlyFive()));

        assertRefused(Refusal.ADVISORY_OUTDATED, () -> command("disclose").decide(waivedSince, by("ada")));
    }

    @Test
    void wantsACveIdOfTheRightForm() {
        assertInvalid(() -> command("draft-advisory", Map.of("title", "A", "cve", "2026-1")), "/cve");
        assertInvalid(
                () -> command(
                        "draft-advisory",
                        Map.of("title", "A", "references", List.of(Map.of("url", "javascript:alert(1)")))),
                "/references/0/url");
    }

    private static CaseCommand forced() {
        return command("disclose", Map.of("forcedBecause", "It is exploited."));
    }

    private static VulnerabilityCase draft(VulnerabilityCase it, String author) {
        return SampleCommands.after(it, by(author), command("draft-advisory"));
    }

    private static VulnerabilityCase justApproved() {
        var drafted = draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada");
        return SampleCommands.justAfter(drafted, by("grace"), command("approve-advisory"));
    }

    private static VulnerabilityCase hears(VulnerabilityCase it, DeliveryEvent event) {
        return it.after(Cases.recorded(it.sequence() + 1, "notify", Cases.NOW, event));
    }

    private static VulnerabilityCase approved() {
        return SampleCommands.after(
                draft(Cases.in(CaseState.FIX_PREPARED).build(), "ada"), by("grace"), command("approve-advisory"));
    }

    private static VulnerabilityCase released() {
        var four = SampleCommands.after(approved(), by("ada"), command("release-fix-line"));
        return SampleCommands.after(
                four,
                by("ada"),
                command("release-fix-line", Map.of("line", "5.x", "version", "5.9.9", "attestation", "Seen.")));
    }

    private static Map<String, Object> onlyFive() {
        return Map.of(
                "affected",
                List.of(Map.of("purl", Cases.PURL, "ranges", List.of(Map.of("line", "5.x", "introduced", "5.0.0")))));
    }
}
