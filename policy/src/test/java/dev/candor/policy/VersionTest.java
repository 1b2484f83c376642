package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private static final List<String> IN_ORDER = List.of(
            "0.0.0-0",
            "0.0.0",
            "0.9.99999999999999999999",
            "1.0.0-0",
            "1.0.0-9",
            "1.0.0-99999999999999999999999",
            "1.0.0--",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.1.0",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.2.0",
            "1.10.0",
            "2.0.0",
            "10.0.0",
            "20240101000000.0.0");

    @Test
    void sortsAsSemanticVersioningSays() {
        var versions = new ArrayList<>(IN_ORDER);
        Collections.shuffle(versions, new Random(7));

        versions.sort((one, other) -> Version.required(one).compareTo(Version.required(other)));

        assertThat(versions).isEqualTo(IN_ORDER);
    }

    @Test
    void doesNotSeeBuildMetadata() {
        assertThat(Version.of("1.0.0+linux.01"))
                .isEqualTo(Version.of("1.0.0+windows"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2",
                "1.2.3.4",
                "01.2.3",
                "1.02.3",
                "1.2.3-",
                "1.2.3-01",
                "1.2.3-a..b",
                "1.2.3+",
                "v1.2.3",
                " 1.2.3",
                "1.2.3 ",
                "1.2.3\n",
                "-1.2.3",
                "1.2.x",
                "*",
                "latest",
                "1.2.3-é",
                "１.2.3"
            })
    void isNoLooserThanSemanticVersioning(String text) {
        assertThat(Version.of(text)).isEmpty();
    }

    @Test
    void refusesAVersionOfAnyLength() {
        assertThat(Version.of("1.0.0-" + "9".repeat(1_000_000))).isEmpty();
    }
}
