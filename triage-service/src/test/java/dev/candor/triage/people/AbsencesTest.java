package dev.candor.triage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void countDaysFromTheFirstMomentToTheEndOfTheLast() {
        assertThat(Absences.read(Optional.of("2026-12-24"), Optional.of("2026-12-26"), NOW))
                .contains(new Absence(
                        Instant.parse("2026-12-24T00:00:00Z"), Optional.of(Instant.parse("2026-12-27T00:00:00Z"))));
    }

    @Test
    void takeInstantsAsTheyAre() {
        assertThat(Absences.read(Optional.of("2026-12-24T10:00:00+01:00"), Optional.empty(), NOW))
                .contains(new Absence(Instant.parse("2026-12-24T09:00:00Z"), Optional.empty()));
    }

    @Test
    void beginNowWhenOnlyTheirEndIsSaid() {
        assertThat(Absences.read(Optional.empty(), Optional.of("2026-12-26"), NOW))
                .map(Absence::from)
                .contains(NOW);
    }

    @Test
    void areOverWhenNothingIsSaid() {
        assertThat(Absences.read(Optional.of(" "), Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void refuseWhatIsNoInstant() {
        assertThatThrownBy(() -> Absences.read(Optional.of("soon"), Optional.empty(), NOW))
                .isInstanceOfSatisfying(
                        MemberRefused.class, it -> assertThat(it.field()).isEqualTo("from"));
    }
}
