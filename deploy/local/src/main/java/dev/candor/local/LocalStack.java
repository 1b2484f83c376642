package dev.candor.local;

import static java.util.Objects.requireNonNull;

import dev.candor.local.kafka.KafkaBroker;
import dev.candor.local.mailbox.Mailbox;
import dev.candor.local.postgres.PostgresServer;
import dev.candor.local.process.ProcessMarks;
import dev.candor.local.process.StopSignal;
import dev.candor.local.service.Health;
import dev.candor.local.service.InternalApi;
import dev.candor.local.service.ServiceProcess;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceDatabase;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.ServiceSettings;
import dev.candor.local.setup.StateFolder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole product in child processes, as {@code ./candor up} runs it. Each part can be killed and started again while
 * the others run; what a part has kept is in the state folder.
 */
public final class LocalStack implements AutoCloseable {

    private static final List<String> SERVICES =
            Arrays.stream(ServiceName.values()).map(ServiceName::word).toList();

    private final Layout layout;
    private final Consumer<String> progress;

    private final Map<String, String> overrides = new LinkedHashMap<>();
    private final Map<ServiceName, ServiceProcess> services = new EnumMap<>(ServiceName.class);
    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable KafkaBroker broker;
    private volatile @Nullable Mailbox mailbox;

    public LocalStack(Checkout checkout, StateFolder state, Ports ports, Consumer<String> progress) {
        this.layout = new Layout(checkout, state, ports, true);
        this.progress = progress;
    }

    /** For tests: on free ports, in a folder of the test's own, with nothing said. */
    public static LocalStack in(Path folder) throws IOException {
        return new LocalStack(Checkout.current(), new StateFolder(folder), Ports.free(), _ -> {});
    }

    /** From its next start on, each service is told this property instead of the usual one. */
    public LocalStack with(String property, Object value) {
        overrides.put(property, value.toString());
        return this;
    }

    /** Every part that has a process of its own, in the order in which they are started. */
    public static List<String> parts() {
        var parts = new ArrayList<>(List.of(Layout.POSTGRES, Layout.KAFKA));
        parts.addAll(SERVICES);
        return parts;
    }

    /** Starts all parts, and comes back when each of them takes requests. */
    public LocalStack start() throws IOException, InterruptedException {
        startServers();
        startMailbox();
        for (var service : ServiceName.values()) {
            launch(service);
        }
        for (var service : ServiceName.values()) {
            awaitReady(service);
        }
        return this;
    }

    /** The database server, with its databases, and the broker: each takes seconds, so both at once. */
    public void startServers() throws IOException, InterruptedException {
        state().make();
        state().keyFolder().fill();
        ports().write(state().ports());
        var started = CompletableFuture.runAsync(this::startKafkaUnchecked);
        startPostgres();
        try {
            started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IllegalStateException(e);
        }
    }

    public void startPostgres() throws IOException, InterruptedException {
        progress.accept("Starting PostgreSQL");
        var server = PostgresServer.start(layout.postgres());
        postgres = server;
        for (var service : ServiceName.values()) {
            try {
                server.databases().create(database(service));
            } catch (SQLException e) {
                throw new IOException("The database of %s could not be made".formatted(service.word()), e);
            }
        }
    }

    public void killPostgres() throws IOException, InterruptedException {
        requireNonNull(postgres).kill();
    }

    public void startKafka() throws IOException {
        progress.accept("Starting Kafka");
        broker = KafkaBroker.start(layout.broker());
    }

    public void stopKafka() throws IOException, InterruptedException {
        requireNonNull(broker).stop();
    }

    public void killKafka() throws IOException, InterruptedException {
        requireNonNull(broker).kill();
    }

    /** The stream forgets everything that it held. */
    public void wipeKafka() throws IOException, InterruptedException {
        broker = requireNonNull(broker).wipe();
    }

    public void startMailbox() throws IOException {
        progress.accept("Starting the development mailbox");
        try {
            mailbox = Mailbox.start(
                    ports().of(Port.MAILBOX_SMTP), ports().of(Port.MAILBOX_IMAP), state().mailbox(), Clock.systemUTC());
        } catch (MessagingException e) {
            throw new IOException("The development mailbox did not start", e);
        }
    }

    public void stopMailbox() {
        requireNonNull(mailbox).stop();
    }

    /** Starts one service and waits until it is ready. */
    public void start(ServiceName service) throws IOException, InterruptedException {
        launch(service);
        awaitReady(service);
    }

    public void stop(ServiceName service) throws IOException, InterruptedException {
        requireNonNull(services.get(service)).stop();
    }

    public void kill(ServiceName service) throws IOException, InterruptedException {
        requireNonNull(services.get(service)).kill();
    }

    /** Starts a part again that has ended. */
    public void restart(String part) throws IOException, InterruptedException {
        switch (part) {
            case Layout.KAFKA -> startKafka();
            case Layout.POSTGRES -> startPostgres();
            default -> start(ServiceName.of(part));
        }
    }

    /** Where people and programs find a service. */
    public String address(ServiceName service) {
        return ports().address(service);
    }

    public Ports ports() {
        return layout.ports();
    }

    public StateFolder state() {
        return layout.state();
    }

    public ServiceDatabase database(ServiceName service) throws IOException {
        return layout.database(service);
    }

    public InternalApi api(ServiceName service) throws IOException {
        return new InternalApi(address(service), state().keyFolder().serviceToken());
    }

    /** Stops everything in order: first who writes, last who keeps. */
    public void stop() throws IOException, InterruptedException {
        stop(SERVICES, StopSignal.TERM);
        var open = mailbox;
        if (open != null) {
            progress.accept("Stopping the development mailbox");
            open.stop();
        }
        stop(List.of(Layout.KAFKA), StopSignal.TERM);
        stop(List.of(Layout.POSTGRES), StopSignal.INT);
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping", e);
        }
    }

    /** By their marks, not by what this object has started: a launcher that was killed left its parts running. */
    private void stop(List<String> parts, StopSignal signal) throws IOException, InterruptedException {
        var marks = new ProcessMarks(state().marks());
        var running = marks.running(parts).keySet();
        if (!running.isEmpty()) {
            progress.accept("Stopping " + String.join(", ", running));
            marks.stop(parts, signal);
        }
    }

    private void launch(ServiceName service) throws IOException {
        progress.accept("Starting " + service.word());
        var process = ServiceProcess.launch(
                service,
                layout.checkout().serviceJar(service),
                settings(service).environment(),
                state().log(service.word()),
                state().mark(service.word()),
                new Health(ports().managementOf(service)));
        services.put(service, process);
    }

    private ServiceSettings settings(ServiceName service) throws IOException {
        var settings = layout.settings(service);
        for (var override : overrides.entrySet()) {
            settings = settings.with(override.getKey(), override.getValue());
        }
        return settings;
    }

    private void awaitReady(ServiceName service) throws IOException, InterruptedException {
        requireNonNull(services.get(service)).awaitReady();
        progress.accept(service.word() + " is ready");
    }

    private void startKafkaUnchecked() {
        try {
            startKafka();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
