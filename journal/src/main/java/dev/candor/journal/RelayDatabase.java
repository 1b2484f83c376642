package dev.candor.journal;

import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay reaches the database: directly, because its lock does not survive a transaction pooler. */
@ApplicationScoped
class RelayDatabase {

    private final String url;
    private final String user;
    private final String password;

    RelayDatabase(
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    PgConnectOptions options() {
        return PgConnectOptions.fromUri(url).setUser(user).setPassword(password).setCachePreparedStatements(true);
    }
}
