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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The product as {@code ./candor up} runs it, on ports of its own; started once for all journeys, ended with the JVM. */
final class Product {

    private static @Nullable Product running;

    private final LocalStack stack;
    private final Map<String, Desk> handlers = new ConcurrentHashMap<>();

    private Product(LocalStack stack) {
        this.stack = stack;
    }

    static synchronized Product start() {
        if (running == null) {
            try {
                var folder = Files.createTempDirectory(Path.of("/tmp"), "candor journey ");
                // Everybody may walk through: as root the database server runs as another user.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                var stack = LocalStack.in(folder.resolve("state")).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder)));
                running = new Product(stack);
            } catch (IOException e) {
                throw new IllegalStateException("The product did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
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
        return handlers.computeIfAbsent(name, it -> new Desk(triage(), token(it, "handler")));
    }

    /** The API as a lead of Express uses it. */
    Desk lead(String name) {
        return handlers.computeIfAbsent(name, it -> new Desk(triage(), token(it, "lead")));
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

    private String token(String name, String role) {
        try {
            var api = stack.api(ServiceName.TRIAGE);
            api.addUser(new NewUser(name, "express", role, Optional.of(name + "@express.example")));
            return api.issueToken(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(LocalStack stack, Path folder) {
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
