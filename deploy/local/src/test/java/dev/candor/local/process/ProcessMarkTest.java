package dev.candor.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {

    private static final long THIS = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    @Test
    void findsTheProcessThatItMarks() throws IOException {
        var file = folder.resolve("run/this.pid");
        ProcessMark.of(THIS).orElseThrow().write(file);

        var found = ProcessMark.read(file).flatMap(ProcessMark::find);

        assertThat(found).map(ProcessHandle::pid).contains(THIS);
    }

    @Test
    void doesNotTakeALaterProcessWithTheSameIdForIt() {
        var earlier = new ProcessMark(THIS, "another-boot/12345");

        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void findsNothingAfterTheProcessHasEnded() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var mark = ProcessMark.of(process.pid()).orElseThrow();
        process.destroyForcibly().waitFor();

        assertThat(mark.find()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasCutOff() throws IOException {
        var file = Files.writeString(folder.resolve("cut.pid"), "12");

        assertThat(ProcessMark.read(file)).isEmpty();
    }

    @Test
    void countsFromTheEndOfANameWithBlanksAndBrackets() {
        var stat = "7 (a ) b) S 1 7 7 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 987654 11 12";

        assertThat(ProcessMark.startTicks(stat)).isEqualTo("987654");
    }
}
