package dev.candor.notify.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaknessesTest {

    @TempDir
    private Path folder;

    @Test
    void readTheListThatMitrePublishes() throws IOException {
        var file = folder.resolve("cwe.csv");
        Files.writeString(
                file,
                "CWE-ID,Name,Status\n79,\"Cross-site, \"\"so called\"\" Scripting\",Stable\n400,Uncontrolled,Draft\n");

        var weaknesses = Weaknesses.read(file);

        assertThat(weaknesses.name("CWE-79")).contains("Cross-site, \"so called\" Scripting");
        assertThat(weaknesses.agree("CWE-400", "Uncontrolled")).isTrue();
        assertThat(weaknesses.agree("CWE-400", "Something")).isFalse();
    }

    @Test
    void readTheCatalogue() {
        var weaknesses = Weaknesses.read(SharedData.path("cwe-list/cwe-4.19.tsv"));

        assertThat(weaknesses.names()).hasSize(969);
    }

    @Test
    void agreeToAnyNameWithoutACatalogue() {
        assertThat(Weaknesses.UNKNOWN.agree("CWE-1", "Whatever")).isTrue();
    }

    @Test
    void refuseATableWithoutTheColumns() throws IOException {
        var file = folder.resolve("cwe.csv");
        Files.writeString(file, "a,b\n1,2\n");

        assertThatThrownBy(() -> Weaknesses.read(file)).isInstanceOf(IllegalArgumentException.class);
    }
}
