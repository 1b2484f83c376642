package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import dev.candor.triage.access.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "service", value = "triage"), @ResourceArg(name = "policies", value = "own")})
class PolicyAlarmIT {

    private static final String ALARM = "A changed policy is refused";

    @ConfigProperty(name = "candor.policies")
    Path folder;

    @Test
    void isShownToLeadsOnEveryPageWhileItRings() throws IOException {
        var lead = Desk.of("lead-alarm", "express", "lead");
        var handler = Desk.of("handler-alarm", "express", "handler");
        var file = folder.resolve("express.yaml");
        var valid = Files.readString(file);

        Files.writeString(file, valid.replace("acknowledgement: 48h", "acknowledgement: <soon>"));

        await("the alarm")
                .atMost(Duration.ofSeconds(20))
                .until(() -> page(lead, "/people").contains(ALARM));
        assertThat(page(lead, "/")).contains("express.yaml, line ", "clocks.acknowledgement", "&lt;soon&gt;");
        assertThat(page(handler, "/")).doesNotContain(ALARM);

        Files.writeString(file, valid);

        await("its end")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !page(lead, "/").contains(ALARM));
    }

    private static String page(Desk desk, String path) {
        return desk.get(path).asString();
    }
}
