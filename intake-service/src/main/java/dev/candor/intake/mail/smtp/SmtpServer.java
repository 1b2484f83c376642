package dev.candor.intake.mail.smtp;

import dev.candor.intake.mail.reading.Spool;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for mail as long as the service runs. */
@ApplicationScoped
class SmtpServer {

    private static final int AFTER_ALL_OTHERS = 10_000;
    private static final int ROOM_TO_REFUSE = 20;

    private final MailReceptionConfig config;
    private final Reception reception;
    private final Clock clock;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private Optional<SMTPServer> running = Optional.empty();

    SmtpServer(MailReceptionConfig config, Reception reception, Clock clock, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.reception = reception;
        this.clock = clock;
        this.vertx = vertx;
        this.meters = meters;
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
        var server = server(spool());
        try {
            server.start();
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "Mail cannot be received at %s:%d; is the port taken? See mail.reception.port"
                            .formatted(config.host(), config.port()),
                    failure);
        }
        running = Optional.of(server);
    }

    /** Connections end; a mail that is being stored is answered or, without an answer, sent again. */
    void stop(@Observes ShutdownEvent event) {
        running.ifPresent(SMTPServer::stop);
        running = Optional.empty();
    }

    /** The port that it listens at; another than the configured one where that is 0. */
    int port() {
        return running.map(SMTPServer::getPortAllocated).orElseThrow();
    }

    private SMTPServer server(Path spool) {
        var clients = new Clients(config, meters);
        var certificate = ServerCertificate.of(vertx, config.tls());
        var server = new SMTPServer.Builder()
                .bindAddress(address())
                .port(config.port())
                .hostName(config.name())
                .softwareName("Candor")
                .maxMessageSize(Math.toIntExact(config.largestMail().asLongValue()))
                .maxRecipients(config.mostRecipients())
                // One more than are let in: they hear from Clients why not.
                .maxConnections(config.connections() + ROOM_TO_REFUSE)
                .connectionTimeoutMs(Math.toIntExact(config.idle().toMillis()))
                .sessionHandler(clients)
                .serverSocketFactory(ClientSocket.Listener::new)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(_ -> new IncomingMail(reception, spool))
                .insertReceivedHeaders(false)
                .build();
        var commands = server.getCommandHandler();
        List.of(
                        PlainGreeting.helo(),
                        PlainGreeting.ehlo(certificate.isPresent()),
                        new StartTls(certificate),
                        new SenderCommand(
                                config.largestMail().asLongValue(), config.tls().required(), clients),
                        new RecipientCommand(),
                        new StrictData())
                .forEach(commands::addCommand);
        List.of("BDAT", "AUTH", "EXPN").forEach(it -> commands.addCommand(new NotOffered(it)));
        return server;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(config.host());
        } catch (UnknownHostException _) {
            throw new IllegalStateException(
                    "mail.reception.host must be an address of this machine, but is " + config.host());
        }
    }

    private Path spool() {
        try {
            var folder = Files.createDirectories(config.spool().orElseGet(this::temporaryFolder));
            Spool.sweep(folder, clock.instant().minus(config.transfer()).minus(config.commit()));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no folder for incoming mails; see mail.reception.spool", failure);
        }
    }

    /** The same after each start, so that what a killed service left is found again. */
    private Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "candor-mail-" + System.getProperty("user.name"));
    }
}
