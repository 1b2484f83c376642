package dev.candor.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started as an operator starts it. */
class RefusedPolicyIT {

    @TempDir
    Path folder;

    @Test
    void doesNotStartAndNamesFileLineAndKey() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("broken.yaml"), "project: broken\nname: Broken\ncaseIdPrefix: no prefix\n");
        var output = folder.resolve("output.txt");

        var service = start(output);
        var ended = service.waitFor(90, TimeUnit.SECONDS);
        service.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(service.exitValue()).isNotZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains("broken.yaml, line 3, caseIdPrefix:")
                .doesNotContain("\tat dev.candor");
    }

    private Process start(Path output) throws IOException {
        var servers = new RealServers();
        servers.init(Map.of("service", "intake"));
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        servers.start().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=0",
                "-Dcandor.policies=" + folder,
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
