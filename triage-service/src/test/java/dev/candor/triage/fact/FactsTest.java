package dev.candor.triage.fact;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.Embargoes;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static Cases active() {
        return Cases.in(CaseState.TRIAGING).and("triage", Embargoes.active());
    }

    @Test
    void endTheEmbargoOnceTheMatterIsPublic() {
        var events = command("record-public-awareness").decide(active().build(), by("ada"));

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        EmbargoEnded.class, it -> assertThat(it.why()).isEqualTo(EmbargoEnd.PUBLIC));
    }

    @Test
    void makeTheMatterPublicByAPublicExploit() {
        assertThat(said(active().build(), "ada", command("record-public-exploit")))
                .containsExactly("public-exploit-recorded", "public-awareness-recorded", "embargo-ended");
        var known = active().and("ada", Embargoes.isPublic()).build();
        assertThat(said(known, "ada", command("record-public-exploit")))
                .startsWith("public-exploit-recorded")
                .doesNotContain("public-awareness-recorded");
    }

    @Test
    void areNotWhatTheReporterClaims() {
        var claimed = Cases.received().build();

        assertThat(claimed.report().received().claims()).isEqualTo(Claims.none());
        assertThat(claimed.facts().forbidAnEmbargo()).isFalse();
    }

    @Test
    void keepTheEmbargoOfAnExploitedMatterUntilSomebodyDecides() {
        var exploited = after(active().build(), by("grace"), command("record-exploitation"));

        assertThat(exploited.embargo().isActive()).isTrue();
        assertThat(exploited.facts().decided()).isEmpty();
    }

    @Test
    void tellHandlerAndLeadsThatADecisionIsNeeded() {
        var event = (ExploitationObserved) command("record-exploitation")
                .decide(active().build(), by("grace"))
                .getFirst();

        assertThat(event.to()).extracting(Recipient::participant).containsExactly("ada", "lead");
    }

    @Test
    void stopAnEmbargoThatIsOnlyProposed() {
        var proposed = Cases.in(CaseState.TRIAGING)
                .and("ada", Embargoes.proposed(1, "ada"))
                .build();

        var exploited = after(proposed, by("ada"), command("record-exploitation"));
        var known = after(proposed, by("ada"), command("record-public-awareness"));

        assertThat(exploited.embargo().state()).isEqualTo(Embargo.State.NONE);
        assertThat(known.embargo().state()).isEqualTo(Embargo.State.NONE);
    }

    @Test
    void letTheEmbargoOfAnExploitedMatterBeKeptOrEnded() {
        var exploited = active().and("ada", Embargoes.exploited()).build();
        var keep = command("decide-exploitation", Map.of("embargo", "keep"));

        assertThat(said(exploited, "ada", keep)).containsExactly("exploitation-decided");
        assertThat(said(exploited, "ada", command("decide-exploitation")))
                .containsExactly("exploitation-decided", "embargo-ended");
        var kept = after(exploited, by("ada"), keep);
        assertRefused(Refusal.ALREADY_RECORDED, () -> keep.decide(kept, by("ada")));
        assertThat(said(kept, "ada", command("decide-exploitation"))).contains("embargo-ended");
    }

    @Test
    void leaveNothingToDecideWhereNothingIsExploited() {
        assertRefused(
                Refusal.NOT_EXPLOITED, () -> command("decide-exploitation").decide(active().build(), by("ada")));
        var free =
                Cases.in(CaseState.TRIAGING).and("ada", Embargoes.exploited()).build();
        assertRefused(
                Refusal.NO_EMBARGO,
                () -> command("decide-exploitation", Map.of("embargo", "keep")).decide(free, by("ada")));
    }

    @Test
    void areRecordedOnce() {
        var all = active().and("ada", Embargoes.exploitPublic(), Embargoes.isPublic(), Embargoes.exploited())
                .build();

        for (var word : new String[] {"record-public-awareness", "record-public-exploit", "record-exploitation"}) {
            assertRefused(Refusal.ALREADY_RECORDED, () -> command(word).decide(all, by("ada")));
        }
    }

    @Test
    void doNotLieInTheFuture() {
        var tomorrow = Map.of("evidence", "A plan.", "since", NOW.plusSeconds(1).toString());

        assertInvalid(() -> command("record-exploitation", tomorrow).decide(active().build(), by("ada")), "/since");
        assertInvalid(() -> command("record-exploitation", Map.of()), "/evidence");
    }

    @Test
    void areCorrectedByALeadWithAReason() {
        var exploited = active().and("ada", Embargoes.exploited()).build();

        assertRefused(Refusal.LEAD_NEEDED, () -> command("correct-fact").decide(exploited, by("ada")));
        assertThat(after(exploited, by("lead"), command("correct-fact")).facts().exploited())
                .isEmpty();
        assertInvalid(() -> command("correct-fact", Map.of("fact", "exploited")), "/reason");
        assertRefused(Refusal.NOT_RECORDED, () -> correct("public").decide(exploited, by("lead")));
    }

    @Test
    void stayPublicWhileAnExploitIs() {
        var known = active().and("ada", Embargoes.exploitPublic()).build();

        assertThat(known.facts().isPublic()).isPresent();
        assertRefused(Refusal.FACT_IMPLIED, () -> correct("public").decide(known, by("lead")));
        var corrected = after(known, by("lead"), correct("exploit-public"));
        assertThat(after(corrected, by("lead"), correct("public")).isPublic()).isFalse();
    }

    @Test
    void doNotBringAnEmbargoBackWhenTheyAreCorrected() {
        VulnerabilityCase known = after(active().build(), by("ada"), command("record-public-awareness"));

        var corrected = after(known, by("lead"), correct("public"));

        assertThat(corrected.facts().isPublic()).isEmpty();
        assertThat(corrected.embargo().state()).isEqualTo(Embargo.State.EXITED);
    }

    private static CaseCommand correct(String fact) {
        return command("correct-fact", Map.of("fact", fact, "reason", "It was mistaken."));
    }
}
