package dev.candor.triage.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real identity provider in a process of its own, which the build unpacks; without it, form sign-in stays. */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "candor";
    static final String SECRET = "only-for-this-test";

    private Optional<Process> server = Optional.empty();

    static Optional<Path> home() {
        var unpacked = Path.of("target", "keycloak").toAbsolutePath();
        if (!Files.isDirectory(unpacked)) {
            return Optional.empty();
        }
        try (var folders = Files.list(unpacked)) {
            return folders.filter(it -> Files.exists(it.resolve("bin/kc.sh"))).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        if (home().isEmpty()) {
            return Map.of();
        }
        try {
            var port = freePort();
            server = Optional.of(launch(home().get(), port));
            var realm = "http://127.0.0.1:%d/realms/candor".formatted(port);
            Awaitility.await("Keycloak").atMost(Duration.ofMinutes(3)).until(() -> answers(realm));
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", realm,
                    "quarkus.oidc.client-id", CLIENT,
                    "quarkus.oidc.credentials.secret", SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.ifPresent(it -> {
            it.descendants().forEach(ProcessHandle::destroy);
            it.destroy();
            it.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((_, late) -> {
                        if (late != null) {
                            it.destroyForcibly();
                        }
                        return null;
                    })
                    .join();
        });
    }

    private static Process launch(Path home, int port) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("src/test/resources/keycloak-realm.json"),
                home.resolve("data/import/candor-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var command = new ProcessBuilder(
                        "/bin/bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(home.getParent().resolve("keycloak.log").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return command.start();
    }

    private static boolean answers(String realm) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(realm)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
