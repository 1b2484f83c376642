package dev.candor.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    @TempDir
    private Path folder;

    private FakeCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        checkout = FakeCheckout.in(folder.resolve("a path with blanks"));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        ScriptRun.finish(checkout, "down");
    }

    @Test
    void stopsInOrder() throws Exception {
        var up = ScriptRun.start(checkout, checkout.up());
        up.awaitLine("./candor token lead");

        up.interrupt();
        up.awaitEnd();

        assertThat(up.said())
                .containsSubsequence(
                        "Stopping intake, triage, notify",
                        "Stopping the development mailbox",
                        "Stopping kafka",
                        "Stopping postgres",
                        "Candor has stopped.");
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        var taken = checkout.ports().of(Port.TRIAGE);
        try (var other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            var up = ScriptRun.finish(checkout, checkout.up().toArray(String[]::new));

            assertThat(up.said()).contains("Port %d is taken".formatted(other.getLocalPort()), "--port-triage");
            assertThat(up.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void startsCleanlyAfterTheLauncherWasKilled() throws Exception {
        var first = ScriptRun.start(checkout, checkout.up());
        first.awaitLine("./candor token lead");
        first.kill();

        var second = ScriptRun.start(checkout, checkout.up());
        second.awaitLine("./candor token lead");

        assertThat(second.said())
                .contains("The last launcher was killed", "Stopping postgres", "The account lead was made");
    }

    @Test
    void keepsEverythingWhenNobodySaysYesToAFreshStart() throws Exception {
        var keys = Files.createDirectories(checkout.state().resolve("keys"));
        var key = Files.writeString(keys.resolve("receipt.key"), "kept");

        var up = ScriptRun.finish(checkout, checkout.up("--fresh").toArray(String[]::new));

        assertThat(up.said()).contains("This deletes every case", "Nothing was deleted");
        assertThat(key).hasContent("kept");
    }

    @Test
    void stopsWhileItIsStillStarting() throws Exception {
        var up = ScriptRun.start(checkout, checkout.up());
        up.awaitLine("Starting Kafka");

        up.interrupt();
        up.awaitEnd();

        assertThat(up.said()).contains("Candor has stopped.");
        assertThat(ScriptRun.finish(checkout, "status").said()).startsWith("Candor is not running.");
    }

    @Test
    void checksPoliciesWhileNothingRuns() throws Exception {
        var policies = Checkout.current().policies();
        var bad = Files.writeString(folder.resolve("bad.yaml"), "project: Bad\n");

        var valid = ScriptRun.finish(
                checkout, "policy", "check", policies.resolve("express.yaml").toString());
        var refused = ScriptRun.finish(checkout, "policy", "check", bad.toString());

        assertThat(valid.said()).contains("A person answers you within 48 hours of your report.");
        assertThat(valid.exitCode()).isZero();
        assertThat(refused.said()).contains("bad.yaml, line 1, project:");
        assertThat(refused.exitCode()).isEqualTo(1);
    }
}
