package dev.candor.local;

import dev.candor.local.mailbox.Mailbox;
import dev.candor.local.process.FreePorts;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.KeyFolder;
import dev.candor.local.setup.ServiceDatabase;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.ServiceSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * The one test resource: a real PostgreSQL and a real Kafka, as containers where Docker answers and embedded where it
 * does not. They are started once per JVM. Arguments: {@code service} (intake, triage or notify), {@code fresh=true}
 * for a database that no other test class has used, {@code embedded=true} for servers that a test may kill,
 * {@code policies=own} for a copy of the policies that a test may change, looked at every second.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "candor.shared-servers.database.";
    private static final String COUNT = "candor.shared-servers.databases";
    private static final String MAILBOX = "candor.shared-servers.mailbox";

    private ServiceName service = ServiceName.INTAKE;
    private boolean fresh;
    private boolean embedded;
    private boolean ownPolicies;

    @Override
    public void init(Map<String, String> arguments) {
        service = ServiceName.of(arguments.getOrDefault("service", "intake"));
        fresh = Boolean.parseBoolean(arguments.get("fresh"));
        embedded = Boolean.parseBoolean(arguments.get("embedded"));
        ownPolicies = "own".equals(arguments.get("policies"));
    }

    @Override
    public Map<String, String> start() {
        // The one object that all class loaders of a test run have in common.
        synchronized (Runtime.getRuntime()) {
            try {
                return settings(servers()).properties();
            } catch (IOException | SQLException | MessagingException e) {
                throw new IllegalStateException("The servers for this test did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The servers stay: the next test class uses them, and they end with the JVM. */
    @Override
    public void stop() {}

    private SharedServers servers() throws IOException, InterruptedException {
        var running = SharedServers.running();
        if (running.isPresent()) {
            return running.get();
        }
        var folder = TestFolder.make();
        var servers = !embedded && ContainerServers.areAvailable()
                ? ContainerServers.start(folder)
                : EmbeddedServers.start(folder);
        new KeyFolder(folder.resolve("keys")).fill();
        return servers.remember();
    }

    private ServiceSettings settings(SharedServers servers) throws IOException, SQLException, MessagingException {
        var keys = new KeyFolder(servers.folder().resolve("keys"));
        var database = ServiceDatabase.named(databaseName(), service, keys);
        servers.databases().create(database);
        var settings = ServiceSettings.of(
                        servers.databases().address(),
                        database,
                        servers.kafka(),
                        keys.of(service),
                        ownPolicies
                                ? copyOfPolicies(servers.folder())
                                : Checkout.current().policies(),
                        RealServers::addressWhereNobodyAnswers)
                .with("quarkus.http.test-port", 0)
                .with("quarkus.management.port", 0)
                .with("quarkus.management.test-port", 0)
                .with("quarkus.devservices.enabled", false)
                .with("candor.policy-poll", ownPolicies ? "1s" : "5s");
        return switch (service) {
            case INTAKE -> settings.with("mail.reception.host", "127.0.0.1").with("mail.reception.port", 0);
            case TRIAGE -> settings;
            case NOTIFY ->
                settings.with("mail.delivery.host", "127.0.0.1")
                        .with("mail.delivery.port", mailboxPort(servers.folder()))
                        .with("candor.addresses.most-per-hour", 1000);
        };
    }

    private static Path copyOfPolicies(Path folder) throws IOException {
        var copy = Files.createTempDirectory(folder, "policies");
        try (var files = Files.newDirectoryStream(Checkout.current().policies(), "*.yaml")) {
            for (var file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private String databaseName() {
        var kept = System.getProperty(DATABASE + service.word());
        if (kept != null && !fresh) {
            return kept;
        }
        var count = Integer.getInteger(COUNT, 0) + 1;
        System.setProperty(COUNT, String.valueOf(count));
        var name = service.word() + "_" + count;
        if (!fresh) {
            System.setProperty(DATABASE + service.word(), name);
        }
        return name;
    }

    private static int mailboxPort(Path folder) throws IOException, MessagingException {
        var running = Integer.getInteger(MAILBOX);
        if (running != null) {
            return running;
        }
        var ports = FreePorts.find(2);
        Mailbox.start(ports.get(0), ports.get(1), folder.resolve("mailbox"), Clock.systemUTC());
        System.setProperty(MAILBOX, String.valueOf(ports.get(0)));
        return ports.get(0);
    }

    /** Different for each service, so that a test sees which one a link leads to. */
    private static String addressWhereNobodyAnswers(ServiceName service) {
        return "http://%s.invalid".formatted(service.word());
    }
}
