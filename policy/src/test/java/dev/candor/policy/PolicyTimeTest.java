package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyTimeTest {

    private static final Promise TWO_DAYS = Promise.wallClock(Duration.ofDays(2));
    private static final Instant EVE = Instant.parse("2026-12-23T12:00:00Z");

    private final Policy full = PolicyFile.parse("acme.yaml", PolicyTexts.FULL);
    private final Policy plain = PolicyFile.parse("acme.yaml", PolicyTexts.SHORTEST);

    @Test
    void runsOnByTheWallClock() {
        assertThat(plain.due(TWO_DAYS, EVE, EVE)).isEqualTo(EVE.plus(Duration.ofDays(2)));
    }

    @Test
    void standsStillForReportsAfterTheAnnouncement() {
        // Away from 24 December to 3 January in Berlin: 11 hours before, the rest after.
        assertThat(full.due(TWO_DAYS, EVE, EVE)).isEqualTo(Instant.parse("2027-01-05T12:00:00Z"));
    }

    @Test
    void runsOnForReportsBeforeTheAnnouncement() {
        var before = Instant.parse("2026-12-01T08:59:59Z");
        var at = Instant.parse("2026-12-01T09:00:00Z");

        assertThat(full.due(TWO_DAYS, EVE, before)).isEqualTo(EVE.plus(Duration.ofDays(2)));
        assertThat(full.due(TWO_DAYS, EVE, at)).isAfter(Instant.parse("2027-01-03T23:00:00Z"));
    }

    @Test
    void countsWorkingHoursWithoutTheAbsence() {
        // Monday, 21 December, 16:00 in Berlin: one hour, then the Monday after the absence.
        assertThat(full.due(
                        new Promise(Duration.ofHours(2), Pace.WORKING_TIME),
                        Instant.parse("2026-12-21T15:00:00Z"),
                        EVE))
                .isEqualTo(Instant.parse("2027-01-04T09:00:00Z"));
    }

    @Test
    void tellsOfAbsencesFromTheirAnnouncementToTheirLastDay() {
        assertThat(full.absencesAt(Instant.parse("2026-12-01T08:59:59Z"))).isEmpty();
        assertThat(full.absencesAt(Instant.parse("2026-12-01T09:00:00Z"))).hasSize(1);
        assertThat(full.absencesAt(Instant.parse("2027-01-03T22:59:59Z"))).hasSize(1);
        assertThat(full.absencesAt(Instant.parse("2027-01-03T23:00:00Z"))).isEmpty();
    }
}
