package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.LocalStack;
import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Folders;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of triage-service, killed at random while clocks fall due: each mark is said exactly once. By default
 * for half a minute; {@code -Dcandor.minutes=2} for two minutes.
 */
class ClocksUnderFireIT {

    private static final Duration LENGTH =
            Duration.ofSeconds(Integer.getInteger("candor.minutes", 0) * 60L + (hasMinutes() ? 0 : 30));

    private static final int REPORTS_BETWEEN_KILLS = 10;

    @Test
    void sayEachMarkExactlyOnceWhicheverReplicaIsKilled() throws Exception {
        var seed = System.nanoTime();
        var folder = Files.createTempDirectory(Path.of("/tmp"), "candor clocks ");
        // Everybody may walk through: as root the database server runs as another user.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var checkout = impatient(folder.resolve("checkout"));
        try (var stack = new LocalStack(checkout, new StateFolder(folder.resolve("state")), Ports.free(), _ -> {})) {
            stack.startServers();
            stack.start(ServiceName.INTAKE);
            stack.start(ServiceName.TRIAGE);
            var second = Replica.of(stack, checkout, folder);
            second.start(ServiceName.TRIAGE);
            try {
                var cases = underFire(stack, second, new Random(seed));
                assertEachMarkOnce(ada(stack), cases, seed);
            } finally {
                second.stop(ServiceName.TRIAGE);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** Reports come in while replicas are killed and started; the ids of their cases. */
    private static List<String> underFire(LocalStack stack, LocalStack second, Random random)
            throws IOException, InterruptedException {
        var reporter = new IntakeClient(stack.address(ServiceName.INTAKE));
        var replicas = List.of(stack, second);
        var cases = new ArrayList<String>();
        var end = System.nanoTime() + LENGTH.toNanos();
        // Somebody dies all the time, until the clock of the last report is breached.
        var lastBreach = end + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < lastBreach) {
            if (System.nanoTime() < end) {
                for (int i = 0; i < REPORTS_BETWEEN_KILLS; i++) {
                    cases.add(reporter.accepted("A clock starts", "Nobody answers.")
                            .path("caseId")
                            .asText());
                }
            }
            var killed = replicas.get(random.nextInt(2));
            killed.kill(ServiceName.TRIAGE);
            killed.start(ServiceName.TRIAGE);
        }
        return cases;
    }

    private static void assertEachMarkOnce(Desk ada, List<String> cases, long seed) {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(REPORTS_BETWEEN_KILLS);
        await("every mark")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> cases.stream().allMatch(it -> ada.journal(it).contains("clock-breached")));

        assertThat(cases)
                .allSatisfy(it -> assertThat(ada.journal(it))
                        .as("seed %d, case %s", seed, it)
                        .filteredOn(type -> type.startsWith("clock-"))
                        .containsExactly("clock-warned", "clock-warned", "clock-breached"));
    }

    private static Desk ada(LocalStack stack) throws IOException, InterruptedException {
        var api = stack.api(ServiceName.TRIAGE);
        api.addUser(new NewUser("ada", "express", "handler", Optional.of("ada@express.example")));
        return new Desk(stack.address(ServiceName.TRIAGE), api.issueToken("ada"));
    }

    /** This checkout with a policy that promises an acknowledgement within a minute. */
    private static Checkout impatient(Path home) throws IOException {
        var real = Checkout.current();
        Files.createDirectories(home.resolve("deploy/policies"));
        for (var part : List.of("deploy/kafka", "intake-service", "triage-service")) {
            Files.createSymbolicLink(home.resolve(part), real.home().resolve(part));
        }
        var policy = Files.readString(real.policies().resolve("express.yaml"))
                .replaceFirst("(?m)^( +acknowledgement:) .*$", "$1 1m");
        Files.writeString(home.resolve("deploy/policies/express.yaml"), policy);
        return new Checkout(home);
    }

    private static boolean hasMinutes() {
        return System.getProperty("candor.minutes") != null;
    }
}
