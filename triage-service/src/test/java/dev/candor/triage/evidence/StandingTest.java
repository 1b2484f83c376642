package dev.candor.triage.evidence;

import static dev.candor.triage.evidence.Runs.DUE;
import static dev.candor.triage.evidence.Runs.START;
import static dev.candor.triage.evidence.Runs.breached;
import static dev.candor.triage.evidence.Runs.ended;
import static dev.candor.triage.evidence.Runs.paused;
import static dev.candor.triage.evidence.Runs.running;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void isMetUpToTheDueInstant() {
        assertThat(at(ended(ofHours(3), Ending.DONE), START)).isEqualTo(Standing.MET);
        assertThat(at(ended(ofHours(48), Ending.DONE), START)).isEqualTo(Standing.MET);
    }

    @Test
    void isLateFromThenOn() {
        assertThat(at(ended(ofHours(48).plusNanos(1000), Ending.DONE), START)).isEqualTo(Standing.LATE);
    }

    @Test
    void isOpenUntilItIsDueAndOverdueFromThatInstant() {
        assertThat(at(running(), DUE.minusNanos(1000))).isEqualTo(Standing.OPEN);
        assertThat(at(running(), DUE)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void isPausedWhileTheClockStandsStill() {
        var paused = paused(running(), ofHours(1), Optional.empty());

        assertThat(Standing.of(paused, Optional.empty(), DUE.plus(Duration.ofDays(9))))
                .isEqualTo(Standing.PAUSED);
    }

    @Test
    void staysOverdueWhereAPauseCameTooLate() {
        var paused = paused(breached(running()), ofHours(50), Optional.empty());

        assertThat(Standing.of(paused, Optional.empty(), DUE.plus(Duration.ofDays(9))))
                .isEqualTo(Standing.OVERDUE);
    }

    @Test
    void isLateWhateverEndedItOnceItWasBroken() {
        assertThat(at(ended(ofHours(50), Ending.LIFTED), DUE)).isEqualTo(Standing.LATE);
        assertThat(at(ended(breached(running()), ofHours(50), Ending.DONE), DUE))
                .isEqualTo(Standing.LATE);
    }

    @Test
    void isLiftedWhereItFellAwayInTime() {
        assertThat(at(ended(ofHours(3), Ending.LIFTED), DUE)).isEqualTo(Standing.LIFTED);
    }

    @Test
    void isVoidHoweverLongItTook() {
        assertThat(at(ended(ofHours(3), Ending.VOID), DUE)).isEqualTo(Standing.VOID);
        assertThat(at(ended(breached(running()), ofHours(90), Ending.VOID), DUE))
                .isEqualTo(Standing.VOID);
    }

    @Test
    void isOpenWhereNothingWasPromised() {
        assertThat(Standing.of(running(), Optional.empty(), DUE.plus(Duration.ofDays(400))))
                .isEqualTo(Standing.OPEN);
    }

    private static Standing at(ClockRun run, Instant now) {
        return Standing.of(run, Optional.of(DUE), now);
    }
}
