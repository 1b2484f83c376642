package dev.candor.intake.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.intake.Intake;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** H2: while the database lets nobody in, senders are told so, and keep what they wrote. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class DatabaseAwayIT {

    @ConfigProperty(name = "candor.database.address")
    String address;

    @ConfigProperty(name = "candor.database.user")
    String user;

    @AfterEach
    void letTheServiceInAgain() throws SQLException {
        execute("alter role %s login".formatted(user));
        await("the service has its database back")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Intake.send(Intake.plainReport()).statusCode() == 201);
    }

    @Test
    void asksProgramsToComeBack() throws SQLException {
        shutTheServiceOut();

        var answer = Intake.send(Intake.plainReport());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void givesPeopleTheirFormBack() throws SQLException {
        shutTheServiceOut();
        var key = UUID.randomUUID().toString();

        var again = given().multiPart("key", key)
                .multiPart("summary", "A crash")
                .multiPart("details", "Send this & that.")
                .multiPart("files", "a.txt", new byte[] {1}, "text/plain")
                .post("/projects/express/report");

        assertThat(again.statusCode()).isEqualTo(503);
        assertThat(again.asString()).contains("was not stored", "Send this &amp; that.", key);
    }

    private void shutTheServiceOut() throws SQLException {
        execute("alter role %s nologin".formatted(user));
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'".formatted(user));
    }

    private void execute(String sql) throws SQLException {
        var password = System.getProperty("candor.shared-servers.database-password");
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://%s/postgres".formatted(address), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
