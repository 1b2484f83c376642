package dev.candor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealServersIT {

    @Test
    void keepsOneDatabaseForAllTestClassesOfAService() {
        var first = start(Map.of("service", "intake"));

        var second = start(Map.of("service", "intake"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void givesADatabaseOfItsOwnToWhoAsksForAFreshOne() {
        var first = start(Map.of("service", "intake", "fresh", "true"));

        var second = start(Map.of("service", "intake", "fresh", "true"));

        assertThat(second.get("candor.database.name")).isNotEqualTo(first.get("candor.database.name"));
    }

    @Test
    void letsTheOwnerMakeTablesAndTheServiceWorkInThem() throws SQLException {
        var settings = start(Map.of("service", "triage", "fresh", "true"));

        try (var owner = connect(settings, "owner", "owner.password");
                var service = connect(settings, "user", "password")) {
            execute(owner, "create table page (id bigserial, text varchar)");
            execute(service, "insert into page (text) values ('a')");
            execute(service, "update page set text = 'b'");
            execute(service, "delete from page");

            assertThatThrownBy(() -> execute(service, "drop table page")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(service, "create table other (id int)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void lendsEachServiceItsOwnKeysAlone() throws Exception {
        var settings = start(Map.of("service", "notify"));

        try (var keys = Files.list(Path.of(settings.get("candor.keys")))) {
            assertThat(keys.map(key -> key.getFileName().toString()))
                    .contains("wrapping-person.key", "service.token")
                    .doesNotContain("wrapping-team.key");
        }
    }

    @Test
    void bringsKilledServersBackOnTheirData() throws Exception {
        var settings = start(Map.of("service", "intake", "embedded", "true"));
        try (var owner = connect(settings, "owner", "owner.password")) {
            execute(owner, "create table kept (id int)");
        }
        var servers = EmbeddedServers.ofThisJvm();

        servers.killPostgres();
        servers.killBroker();
        servers.startPostgres();
        servers.startBroker();

        try (var owner = connect(settings, "owner", "owner.password");
                var kafka = new Socket()) {
            execute(owner, "drop table kept");
            kafka.connect(address(settings.get("kafka.bootstrap.servers")));
        }
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        var servers = new RealServers();
        servers.init(arguments);
        return servers.start();
    }

    private static InetSocketAddress address(String hostAndPort) {
        var parts = hostAndPort.split(":");
        return new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
    }

    private static Connection connect(Map<String, String> settings, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s"
                        .formatted(settings.get("candor.database.address"), settings.get("candor.database.name")),
                settings.get("candor.database." + user),
                settings.get("candor.database." + password));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
