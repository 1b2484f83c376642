package dev.candor.triage.cra;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.policy.Cra;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseClocks;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.Embargoes;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CraTest {

    private static final Policy STEWARD = Records.with(Cases.POLICY, "cra", Cra.STEWARD);
    private static final Setting ADA = Cases.by("ada", STEWARD);

    private static VulnerabilityCase exploited() {
        return Cases.in(CaseState.FIX_PREPARED)
                .and("triage", Embargoes.active())
                .and("ada", Embargoes.exploited())
                .and("ada", Cases.released("4.x", "4.9.9"))
                .build();
    }

    @Test
    void recordsWhatWasHandedIn() {
        var handedIn = after(exploited(), ADA, command("record-submission"));

        assertThat(handedIn.facts().submissions()).singleElement().satisfies(it -> {
            assertThat(it.submittedAt()).isEqualTo(NOW);
            assertThat(it.reference().value()).isEqualTo("ENISA-1");
            assertThat(it.by()).isEqualTo("ada");
        });
    }

    @Test
    void refusesSubmissionsWhereTheActDoesNotApply() {
        assertRefused(Refusal.CRA_OFF, () -> command("record-submission").decide(exploited(), Cases.by("ada")));
        assertRefused(
                Refusal.NOT_EXPLOITED,
                () -> command("record-submission")
                        .decide(Cases.in(CaseState.CONFIRMED).build(), ADA));
    }

    @Test
    void refusesASubmissionOfTomorrow() {
        var tomorrow = Map.of(
                "report",
                "notification",
                "reference",
                "1",
                "submittedAt",
                NOW.plusSeconds(1).toString());

        assertInvalid(() -> command("record-submission", tomorrow).decide(exploited(), ADA), "/submittedAt");
    }

    @Test
    void writesDownWhatAReportNeeds() {
        var run = new ClockRun(
                ClockName.CRA_EARLY_WARNING,
                1,
                NOW,
                new UUID(0, 1),
                List.of(),
                Optional.of(NOW.plusSeconds(60)),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        var timed = Records.with(exploited(), "clocks", new CaseClocks(List.of(run), Optional.empty()));
        var it = after(timed, ADA, command("record-submission"));

        var sheet = CraSheet.of(it, ADA);

        assertThat(sheet.duty()).isEqualTo("steward");
        assertThat(sheet.milestones()).isEqualTo("VFdpxA");
        assertThat(sheet.products()).singleElement().satisfies(product -> {
            assertThat(product.name()).isEqualTo("Sample");
            assertThat(product.versions()).containsExactly("from 4.0.0 on", "from 5.0.0 on");
        });
        assertThat(sheet.exploitation()).get().extracting("since", "evidence").containsExactly(NOW, "A log shows it.");
        assertThat(sheet.measures())
                .extracting("line", "state")
                .contains(tuple("4.x", "released"), tuple("5.x", "prepared"));
        assertThat(sheet.fixAvailableSince()).isPresent();
        assertThat(sheet.sensitiveUntil()).contains(Embargoes.END);
        assertThat(sheet.clocks()).extracting("report").containsExactly("early-warning");
        assertThat(sheet.submissions()).extracting("reference").containsExactly("ENISA-1");
    }

    @Test
    void namesEveryProductBeforeAnythingIsConfirmed() {
        var sheet =
                CraSheet.of(Cases.received().and("ada", Embargoes.exploited()).build(), ADA);

        assertThat(sheet.products()).extracting("purl").containsExactly(Cases.PURL);
        assertThat(sheet.nature().title()).isEqualTo("A summary");
    }
}
