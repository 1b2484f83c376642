package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas of a service publish as one. */
class TwoReplicasIT {

    private static final String RELAYS = "select count(*) from pg_locks join pg_database on database = pg_database.oid"
            + " where datname = current_database() and locktype = 'advisory' and granted"
            // The relay's own lock: writers hold others for as long as their transactions last.
            + " and objid = cast(cast(hashtext('candor-relay') as bigint) & 4294967295 as oid)";

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start();
    }

    @Test
    void haveOneRelayAndTheSecondTakesOverWhenTheFirstIsKilled(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        var ada = product.handler("ada");
        var caseId = product.reporter()
                .accepted("Two desks", "One relay.")
                .path("caseId")
                .asText();
        ada.waitFor(caseId);
        var second = Replica.of(product.stack(), Checkout.current(), folder);
        second.start(ServiceName.TRIAGE);
        var adaThere = new Desk(second.address(ServiceName.TRIAGE), ada.token());

        try {
            adaThere.does(caseId, "reply", Map.of("text", "Said at the second replica."));
            product.mails().waitFor("robin@reporter.example", caseId, "Said at the second replica.");
            assertThat(relays()).isEqualTo(1);

            product.stack().kill(ServiceName.TRIAGE);
            adaThere.does(caseId, "reply", Map.of("text", "Said after the first was killed."));

            product.mails().waitFor("robin@reporter.example", caseId, "Said after the first was killed.");
            await().atMost(Duration.ofSeconds(20)).until(() -> relays() == 1);
        } finally {
            product.stack().start(ServiceName.TRIAGE);
            second.stop(ServiceName.TRIAGE);
        }

        assertThat(product.mails().find("robin@reporter.example", caseId, "Said at the second replica."))
                .hasSize(1);
    }

    private static long relays() throws IOException, SQLException {
        var database = product.stack().database(ServiceName.TRIAGE);
        var url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(product.stack().ports().of(Port.POSTGRES), database.name());
        try (var connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery(RELAYS)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
