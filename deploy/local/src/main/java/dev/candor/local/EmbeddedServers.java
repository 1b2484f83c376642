package dev.candor.local;

import dev.candor.local.kafka.BrokerSetting;
import dev.candor.local.kafka.KafkaBroker;
import dev.candor.local.postgres.PostgresServer;
import dev.candor.local.postgres.PostgresSetting;
import dev.candor.local.process.FreePorts;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The database server and the broker of this test JVM, to be killed and started again by fault tests. */
public final class EmbeddedServers {

    private final PostgresSetting postgres;
    private final BrokerSetting broker;

    private EmbeddedServers(PostgresSetting postgres, BrokerSetting broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    /** Those that {@link RealServers} started; refused where these are containers. */
    public static EmbeddedServers ofThisJvm() throws IOException {
        return of(SharedServers.running()
                .filter(SharedServers::isEmbedded)
                .orElseThrow(() -> new IllegalStateException(
                        "Needed: embedded servers, started by RealServers (with embedded=true where Docker answers)")));
    }

    static SharedServers start(Path folder) throws IOException, InterruptedException {
        var ports = FreePorts.find(3);
        var shared = new SharedServers(
                "127.0.0.1",
                ports.get(0),
                Passwords.token(),
                "127.0.0.1:" + ports.get(1),
                String.valueOf(ports.get(2)),
                folder);
        var servers = of(shared);
        var broker = CompletableFuture.runAsync(servers::startBrokerUnchecked);
        servers.startPostgres();
        broker.join();
        return shared;
    }

    public void startPostgres() throws IOException, InterruptedException {
        PostgresServer.start(postgres);
    }

    public void killPostgres() throws IOException, InterruptedException {
        PostgresServer.running(postgres).orElseThrow().kill();
    }

    public void startBroker() throws IOException {
        KafkaBroker.start(broker);
    }

    public void killBroker() throws IOException, InterruptedException {
        KafkaBroker.running(broker).orElseThrow().kill();
    }

    /** The broker forgets everything and goes on with empty topics. */
    public void wipeBroker() throws IOException, InterruptedException {
        KafkaBroker.running(broker).orElseThrow().wipe();
    }

    private void startBrokerUnchecked() {
        try {
            startBroker();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedServers of(SharedServers shared) throws IOException {
        var folder = shared.folder();
        var marks = TestFolder.marks(folder);
        var kafkaPort = Integer.parseInt(shared.kafka().substring(shared.kafka().indexOf(':') + 1));
        return new EmbeddedServers(
                new PostgresSetting(
                        folder.resolve("postgres"),
                        folder.resolve("postgres.log"),
                        marks.resolve("postgres"),
                        shared.databasePort(),
                        shared.databasePassword(),
                        false),
                new BrokerSetting(
                        folder.resolve("kafka"),
                        folder.resolve("kafka.log"),
                        marks.resolve("kafka"),
                        kafkaPort,
                        Integer.parseInt(shared.controllerPort()),
                        Checkout.current().brokerClassPath()));
    }
}
