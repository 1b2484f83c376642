package dev.candor.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import us.springett.cvss.Cvss;

/** Vectors of another implementation with the scores that it expects. */
class CvssVectorsTest {

    @ParameterizedTest
    @CsvSource({"simple31, 2592", "simple4, 1058", "threat4, 6", "security4, 54", "supplemental4, 576"})
    void scoresEveryVectorAsExpected(String set, int count) throws Exception {
        var vectors = SharedData.lines("cvss/vectors_" + set);

        var wrong = new ArrayList<String>();
        for (var line : vectors) {
            var parts = line.split(" - ", -1);
            var expected = Double.parseDouble(parts[1].replaceAll("[()]", "").split(",", -1)[0]);
            var version = parts[0].startsWith("CVSS:4.0/") ? CvssVector.V40 : CvssVector.V31;
            var checked = version.check(parts[0]);
            if (checked.cvss().filter(it -> it.score() == expected).isEmpty()) {
                wrong.add(line + " but " + checked);
            }
        }

        assertThat(wrong).isEqualTo(List.of());
        assertThat(vectors).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"simple31, 0", "simple4, 6", "threat4, 0", "security4, 0", "supplemental4, 0"})
    void knowsWhereTheLibraryAloneIsATenthOff(String set, int count) throws Exception {
        assertThat(SharedData.lines("cvss/vectors_" + set).stream()
                        .map(line -> line.split(" - ", -1))
                        .filter(it -> Cvss.fromVector(it[0]).calculateScore().getBaseScore()
                                != Double.parseDouble(
                                        it[1].replaceAll("[()]", "").split(",", -1)[0])))
                .hasSize(count);
    }

    @Test
    void refusesWhatTheLibraryLetsPass() {
        var outOfOrder = "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
        var twice = "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

        assertThat(List.of(CvssVector.V40.check(outOfOrder), CvssVector.V31.check(twice)))
                .allSatisfy(it -> assertThat(it.problem()).isPresent());
        assertThat(List.of(outOfOrder, twice)).allMatch(CvssVectorsTest::isTakenByTheLibrary);
    }

    private static boolean isTakenByTheLibrary(String vector) {
        try {
            return Cvss.fromVector(vector) != null;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
