package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle leave either a whole report or none. */
class DisconnectStormIT {

    private static final int ROUNDS = 8;
    private static final int CONNECTIONS = 64;

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start();
    }

    @Test
    void tearsNothingWhenClientsDisconnectInStorms() throws IOException, SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            storm(round);
        }

        var after = product.reporter().accepted("After the storm", "The service still takes reports.");
        product.handler("ada").waitFor(after.path("caseId").asText());

        await().atMost(Duration.ofSeconds(60)).until(() -> count("select count(*) from unpublished") == 0);
        var reports = count("select count(*) from report");
        assertThat(count("select count(*) from journal where type = 'report-received'"))
                .isEqualTo(reports);
        // A case of the team's own, such as a follow-up, has nobody who would get a receipt.
        var ofTheTeam = count("select count(*) from journal where type = 'report-received'"
                + " and convert_from(body, 'UTF8') like '%\"channel\":\"team\"%'");
        assertThat(count("select count(*) from receipt")).isEqualTo(reports - ofTheTeam);
        assertThat(count("select sum(last) from case_number")).isEqualTo(reports);
    }

    /** Every client sends a whole request and is gone before the answer. */
    private static void storm(int round) throws IOException {
        var address = URI.create(product.intake());
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var body = "{\"summary\": \"storm %d-%d\", \"details\": \"gone at once\"}".formatted(round, i);
            var socket = new Socket(address.getHost(), address.getPort());
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write("""
                            POST /api/v1/projects/express/reports HTTP/1.1\r
                            Host: %s\r
                            Content-Type: application/json\r
                            Content-Length: %d\r
                            \r
                            %s""".formatted(address.getAuthority(), body.length(), body)
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            sockets.add(socket);
        }
        for (var it : sockets) {
            it.close();
        }
    }

    private static long count(String sql) throws IOException, SQLException {
        var database = product.stack().database(ServiceName.INTAKE);
        var url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(product.stack().ports().of(Port.POSTGRES), database.name());
        try (var connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
