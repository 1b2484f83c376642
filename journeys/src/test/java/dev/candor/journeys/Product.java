package dev.candor.journeys;

import dev.candor.local.LocalStack;
import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Folders;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The product as {@code ./candor up} runs it, on ports of its own; started once for all journeys, ended with the JVM. */
final class Product {

    /** Whose findings about senders are believed. */
    static final String MAIL_SYSTEM = "mx.express.example";

    private static @Nullable Product running;

    private final LocalStack stack;
    private final Path folder;
    private final Map<String, Desk> handlers = new ConcurrentHashMap<>();

    private Product(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    static synchronized Product start() {
        if (running == null) {
            try {
                var product = startAnother();
                Runtime.getRuntime().addShutdownHook(new Thread(product::end));
                running = product;
            } catch (IOException e) {
                throw new IllegalStateException("The product did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    /** One that is a test's own; whoever starts it ends it. */
    static Product startAnother() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "candor journey ");
        // Everybody may walk through: as root the database server runs as another user.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var stack = LocalStack.in(folder.resolve("state"))
                .with("candor.policies", StoryPolicies.write(folder.resolve("policies")))
                .with("mail.authentication.trusted", MAIL_SYSTEM)
                // Stories send many mails within an hour, and no flood is meant.
                .with("mail.flood.per-domain", 100_000)
                .with("mail.flood.per-project", 100_000)
                .start();
        return new Product(stack, folder);
    }

    /** All services live so far ahead of the machine from now on. */
    void liveAhead(Duration ahead) throws IOException, InterruptedException {
        stack.with("candor.clock.ahead", ahead);
        for (var service : ServiceName.values()) {
            stack.stop(service);
        }
        for (var service : ServiceName.values()) {
            stack.start(service);
        }
    }

    LocalStack stack() {
        return stack;
    }

    String intake() {
        return stack.address(ServiceName.INTAKE);
    }

    String triage() {
        return stack.address(ServiceName.TRIAGE);
    }

    String site() {
        return stack.address(ServiceName.NOTIFY);
    }

    int smtp() {
        return stack.ports().of(Port.INTAKE_SMTP);
    }

    IntakeClient reporter() {
        return new IntakeClient(intake());
    }

    Mails mails() {
        return new Mails(stack.state().mailbox());
    }

    /** The API as a handler of Express uses it; the account is made when it is first asked for. */
    Desk handler(String name) {
        return handlers.computeIfAbsent(name, it -> member(it, "express", "handler"));
    }

    /** The API as a lead of Express uses it. */
    Desk lead(String name) {
        return handlers.computeIfAbsent(name, it -> member(it, "express", "lead"));
    }

    /** The API as a new member of any project's team uses it. */
    Desk member(String name, String project, String role) {
        return new Desk(triage(), token(name, project, role));
    }

    /** A new account of Express, and the password that it must change when it first signs in. */
    String passwordOf(String name) {
        try {
            return stack.api(ServiceName.TRIAGE)
                    .addUser(new NewUser(name, "express", "handler", Optional.of(name + "@express.example")))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String name, String project, String role) {
        try {
            var api = stack.api(ServiceName.TRIAGE);
            api.addUser(new NewUser(name, project, role, Optional.of("%s@%s.example".formatted(name, project))));
            return api.issueToken(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void end() {
        try {
            stack.stop();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
