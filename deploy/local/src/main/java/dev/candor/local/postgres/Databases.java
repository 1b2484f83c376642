package dev.candor.local.postgres;

import dev.candor.local.setup.ServiceDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of one server, made and mended by its administrator. */
public final class Databases {

    private final String host;
    private final int port;
    private final String password;

    public Databases(String host, int port, String password) {
        this.host = host;
        this.port = port;
        this.password = password;
    }

    /** Makes roles and database where they are missing, and sets the passwords and rights that they must have. */
    public void create(ServiceDatabase it) throws SQLException {
        try (var connection = connect("postgres")) {
            createRole(connection, it.owner(), it.ownerPassword());
            createRole(connection, it.user(), it.password());
            if (!exists(connection, "select 1 from pg_database where datname = ?", it.name())) {
                execute(connection, "create database \"%s\" owner \"%s\"".formatted(it.name(), it.owner()));
            }
            execute(connection, "revoke all on database \"%s\" from public".formatted(it.name()));
            execute(connection, "grant connect on database \"%s\" to \"%s\"".formatted(it.name(), it.user()));
        }
        try (var connection = connect(it.name())) {
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant usage on schema public to \"%s\"".formatted(it.user()));
            grantByDefault(connection, it, "select, insert, update, delete on tables");
            grantByDefault(connection, it, "usage, select on sequences");
        }
    }

    /** Host and port, as the services' settings want them. */
    public String address() {
        return host + ":" + port;
    }

    void ping() throws SQLException {
        connect("postgres").close();
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role \"%s\" login".formatted(role));
        }
        execute(connection, "alter role \"%s\" password '%s'".formatted(role, password));
    }

    private static void grantByDefault(Connection connection, ServiceDatabase it, String rights) throws SQLException {
        execute(
                connection,
                "alter default privileges for role \"%s\" in schema public grant %s to \"%s\""
                        .formatted(it.owner(), rights, it.user()));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setConnectTimeout(5);
        return source.getConnection("postgres", password);
    }
}
