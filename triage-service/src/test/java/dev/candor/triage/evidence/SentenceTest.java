package dev.candor.triage.evidence;

import static dev.candor.triage.evidence.Runs.breached;
import static dev.candor.triage.evidence.Runs.ended;
import static dev.candor.triage.evidence.Runs.judged;
import static dev.candor.triage.evidence.Runs.paused;
import static dev.candor.triage.evidence.Runs.running;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Ending;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void saysInWhatTimeAPromiseWasKept() {
        assertThat(said(ended(ofHours(3).plusMinutes(12), Ending.DONE)))
                .isEqualTo("acknowledged after 3 h 12 min of 48 h");
    }

    @Test
    void saysHowLateItWas() {
        assertThat(said(ended(ofHours(51), Ending.DONE))).isEqualTo("acknowledged after 51 h of 48 h, 3 h late");
        assertThat(said(ended(ofHours(49), Ending.LIFTED))).isEqualTo("acknowledgement fell away 1 h late");
    }

    @Test
    void countsLatenessFromTheBreachThatWasSaid() {
        var run = ended(breached(running()), ofHours(50), Ending.DONE);

        assertThat(judged(run, ofHours(99), Optional.empty()).sentence())
                .isEqualTo("acknowledged after 50 h, 2 h late");
    }

    @Test
    void saysWhatIsStillToCome() {
        assertThat(judged(running(), ofHours(3)).sentence()).isEqualTo("acknowledgement due in 45 h, 3 h of 48 h used");
    }

    @Test
    void saysThatItStandsStill() {
        var run = paused(running(), ofHours(3), Optional.empty());

        assertThat(judged(run, ofHours(3), Optional.empty()).sentence()).isEqualTo("acknowledgement paused, 3 h used");
    }

    @Test
    void saysThatItIsBrokenNow() {
        assertThat(judged(running(), ofHours(48)).sentence())
                .isEqualTo("acknowledgement overdue by less than a minute, promised within 48 h");
        assertThat(judged(running(), ofHours(50)).sentence())
                .isEqualTo("acknowledgement overdue by 2 h, promised within 48 h");
    }

    @Test
    void saysThatItFellAwayOrWasNeverOwed() {
        assertThat(said(ended(ofMinutes(5), Ending.LIFTED))).isEqualTo("acknowledgement fell away after 5 min of 48 h");
        assertThat(said(ended(ofMinutes(5), Ending.VOID))).isEqualTo("acknowledgement was never owed");
    }

    @Test
    void saysHowLongSomethingWithoutAPromiseIsOpen() {
        assertThat(judged(running(ClockName.UPSTREAM_FOLLOW_UP), ofHours(5), Optional.empty())
                        .sentence())
                .isEqualTo("word from upstream open for 5 h");
    }

    @Test
    void hasWordsOfItsOwnForEveryClock() {
        assertThat(Arrays.stream(ClockName.values()).map(ClockWords::noun)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ClockName.values()).map(ClockWords::done)).doesNotHaveDuplicates();
    }

    @Test
    void namesLengthsInTheTwoUnitsThatMatterAndNeverRoundsUp() {
        assertThat(Length.words(Duration.ofSeconds(59))).isEqualTo("less than a minute");
        assertThat(Length.words(ofMinutes(59).plusSeconds(59))).isEqualTo("59 min");
        assertThat(Length.words(ofHours(71).plusMinutes(59))).isEqualTo("71 h 59 min");
        assertThat(Length.words(ofHours(72))).isEqualTo("3 d");
        assertThat(Length.words(ofHours(100))).isEqualTo("4 d 4 h");
    }

    private static String said(ClockRun run) {
        return judged(run, ofHours(99)).sentence();
    }
}
