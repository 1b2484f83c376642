package dev.candor.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityMdTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Optional<URI> INTAKE = Optional.of(URI.create("https://security.example"));

    private final Policy express =
            PolicyFile.read(Path.of(System.getProperty("candor.home"), "deploy", "policies", "express.yaml"));

    @Test
    void saysHowToReport() {
        assertThat(SecurityMd.of(express, NOW, INTAKE))
                .contains("# Security policy of Express\n")
                .contains("- by the form at <https://security.example/projects/express/report>, without an account\n")
                .contains("- by mail to <express-security@lists.openjsf.org>;");
    }

    @Test
    void offersMailAloneWhereTheFormIsNotKnown() {
        assertThat(SecurityMd.of(express, NOW, Optional.empty()))
                .doesNotContain("the form")
                .contains("by mail to");
    }

    @Test
    void namesItsVersion() {
        assertThat(SecurityMd.of(express, NOW, INTAKE)).contains(express.hash().substring(0, 12));
    }

    @Test
    void showsReleaseLinesWithTheirEnds() {
        var ended = PolicyFile.parse(
                "x", express.source().replace("before: 5.0.0", "before: 5.0.0\n    maintainedUntil: 2026-11-30"));

        assertThat(SecurityMd.of(ended, NOW, INTAKE))
                .contains(
                        "| 4.x | `pkg:npm/express` | from 4.0.0, before 5.0.0 | no longer, since its end of life on 2026-11-30 |")
                .contains("| 5.x | `pkg:npm/express` | from 5.0.0, before 6.0.0 | yes |");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        var hostile =
                PolicyFile.parse("x", express.source().replace("name: Express\ncase", "name: \"[x](y) <b>\"\ncase"));

        assertThat(SecurityMd.of(hostile, NOW, INTAKE)).contains("# Security policy of \\[x\\](y) \\<b\\>\n");
    }

    @Test
    void staysTheSameWhileNothingChanges() {
        assertThat(SecurityMd.of(express, NOW, INTAKE)).isEqualTo(SecurityMd.of(express, NOW.plusSeconds(60), INTAKE));
    }
}
