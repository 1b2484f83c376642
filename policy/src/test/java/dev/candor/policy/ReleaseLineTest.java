package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"4.0.0", "4.0.0-beta.1", "4.18.2", "4.99.99", "4.999999999999.0", "4.21.3-rc.1", "4.0.0+build"})
    void coversFromItsFirstVersionOn(String version) {
        assertThat(line("4.0.0", "5.0.0").covers(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.99.99",
                "5.0.0",
                "5.0.0-beta.1",
                "5.0.0-0",
                "40.0.0",
                "4",
                "4.x",
                "v4.0.0",
                "",
                "4.0.0\n",
                "latest"
            })
    void coversNothingElse(String version) {
        assertThat(line("4.0.0", "5.0.0").covers(version)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.0-alpha.9, false",
        "5.0.0-beta.1, true",
        "5.0.0-beta.2, true",
        "5.0.0, true",
        "6.0.0-rc.1, true",
        "6.0.0-rc.2, false"
    })
    void takesAPreReleaseAsItsEdgeLiterally(String version, boolean covered) {
        assertThat(line("5.0.0-beta.1", "6.0.0-rc.2").covers(version)).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.9.9", "4.0.0-0", "4.0.0", "4.5.6-rc.1", "5.0.0-alpha", "5.0.0", "5.3.1", "6.0.0-0", "6.0.0"})
    void isNeverOneOfTwoThatCoverAVersion(String version) {
        var four = line("4.0.0", "5.0.0");
        var five = line("5.0.0", "6.0.0");

        assertThat(four.covers(version) && five.covers(version)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 2.0.0, false",
        "3.0.0, 4.0.0, false",
        "3.0.0, 4.0.0-rc.1, true",
        "3.0.0, 4.0.1, true",
        "4.2.0, 4.3.0, true",
        "4.0.0, 5.0.0, true",
        "3.0.0, 6.0.0, true",
        "5.0.0, 6.0.0, false",
        "5.0.0-beta.1, 6.0.0, false",
        "4.9.9, 6.0.0, true"
    })
    void overlapsWhatSharesAVersionWithIt(String from, String before, boolean overlaps) {
        var line = line("4.0.0", "5.0.0");

        assertThat(line.overlaps(line(from, before))).isEqualTo(overlaps);
        assertThat(line(from, before).overlaps(line)).isEqualTo(overlaps);
    }

    @Test
    void neverOverlapsALineOfAnotherPackage() {
        var other = new ReleaseLine("x", "pkg:npm/b", "4.0.0", "5.0.0", Optional.empty(), PreReleases.FIXED);

        assertThat(line("4.0.0", "5.0.0").overlaps(other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, true",
        "2027-04-30T00:00:00Z, true",
        "2027-04-30T23:59:59.999999Z, true",
        "2027-05-01T00:00:00Z, false",
        "2031-01-01T00:00:00Z, false"
    })
    void isMaintainedToTheEndOfItsLastDay(Instant now, boolean maintained) {
        var line = new ReleaseLine(
                "4.x", "pkg:npm/a", "4.0.0", "5.0.0", Optional.of(LocalDate.of(2027, 4, 30)), PreReleases.FIXED);

        assertThat(line.maintainedAt(now)).isEqualTo(maintained);
    }

    @Test
    void isMaintainedWithoutEndWhenNoDayIsSet() {
        assertThat(line("4.0.0", "5.0.0").maintainedAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void cannotBeMadeEmpty() {
        assertThatThrownBy(() -> line("5.0.0", "4.0.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Release line x is empty: 5.0.0 is not before 4.0.0");
    }

    @Test
    void cannotBeMadeOfWhatIsNoVersion() {
        assertThatThrownBy(() -> line("5.x", "6.0.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a version: 5.x");
    }

    private static ReleaseLine line(String from, String before) {
        return new ReleaseLine("x", "pkg:npm/a", from, before, Optional.empty(), PreReleases.NO_FIX_PROMISED);
    }
}
