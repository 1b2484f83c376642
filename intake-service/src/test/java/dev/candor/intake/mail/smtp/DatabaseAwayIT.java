package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.EmbeddedServers;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "intake"),
            @ResourceArg(name = "embedded", value = "true"),
            @ResourceArg(name = "fresh", value = "true")
        },
        restrictToAnnotatedClass = true)
class DatabaseAwayIT {

    private static final String ADDRESS = "security@expressjs.com";
    private static final String MAIL = "From: Ada <ada@reporter.test>\nMessage-ID: <1@a.test>\nSubject: s\n\ntext\n";

    @Inject
    SmtpServer server;

    @Inject
    Intake intake;

    @Test
    void h2LeavesTheMailWithItsSenderUntilTheDatabaseIsBack() throws Exception {
        var servers = EmbeddedServers.ofThisJvm();

        servers.killPostgres();
        var away = SmtpTalk.send(server.port(), ADDRESS, MAIL);
        servers.startPostgres();

        assertThat(away).startsWith("451 4.3.0");
        await("the mail to be taken")
                .atMost(Duration.ofSeconds(60))
                .until(() -> SmtpTalk.send(server.port(), ADDRESS, MAIL).startsWith("250"));
        assertThat(intake.cases()).hasSize(1);
    }
}
