package dev.candor.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.process.ProcessMark;
import dev.candor.local.setup.Port;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One product for all these tests: each of them leaves it running. */
class RunningProductIT {

    @TempDir
    private static Path folder;

    private static FakeCheckout checkout;
    private static ScriptRun up;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        checkout = FakeCheckout.in(folder.resolve("a path with blanks"));
        up = ScriptRun.start(checkout, checkout.up());
        up.awaitLine("./candor token lead");
    }

    @AfterAll
    static void stop() throws Exception {
        ScriptRun.finish(checkout, "down");
    }

    @Test
    void saysWhereEverythingIsAndHowToGetIn() {
        assertThat(up.said())
                .contains("http://127.0.0.1:" + checkout.ports().of(Port.INTAKE))
                .contains("one-time password first-words");
    }

    @Test
    void writesTheOneTimePasswordIntoNoFile() throws IOException {
        var holding = new ArrayList<Path>();

        for (var file : everyFileOfTheState()) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("first-words")) {
                holding.add(file);
            }
        }

        assertThat(holding).isEmpty();
    }

    @Test
    void knowsThatAllOfItRuns() throws Exception {
        var status = ScriptRun.finish(checkout, "status");

        assertThat(status.exitCode()).as(status.said()).isZero();
    }

    @Test
    void givesATokenForTheApi() throws Exception {
        var token = ScriptRun.finish(checkout, "token", "lead");

        assertThat(token.said()).isEqualTo("cnd_t\n");
    }

    @Test
    void isNotStartedASecondTime() throws Exception {
        var second = ScriptRun.finish(checkout, "up");

        assertThat(second.said()).startsWith("Candor is running already.");
        assertThat(second.exitCode()).isEqualTo(1);
    }

    @Test
    void startsAPartAgainThatHasEndedByItself() throws Exception {
        var notify =
                ProcessMark.read(checkout.state().resolve("run/notify.pid")).flatMap(ProcessMark::find);

        notify.orElseThrow().destroyForcibly();

        up.awaitLine("notify runs again.");
    }

    private static List<Path> everyFileOfTheState() throws IOException {
        try (var files = Files.walk(checkout.state())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
