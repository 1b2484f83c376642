package dev.candor.local.setup;

import dev.candor.local.process.ServerUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Everything that one installation keeps: data, keys, mails, logs, and what it knows of its own processes. */
public record StateFolder(Path root) {

    private static final Path FOR_ROOT = Path.of("/var/lib/candor");

    /**
     * Beside the script; for root below a folder that the database server's user cannot enter, in a place that it can.
     * The variable CANDOR_STATE names another one.
     */
    public static StateFolder of(Checkout checkout, ServerUser user, Map<String, String> environment)
            throws IOException {
        var named = environment.get("CANDOR_STATE");
        if (named != null) {
            return new StateFolder(Path.of(named).toAbsolutePath());
        }
        var beside = checkout.home().resolve(".candor");
        return new StateFolder(user.reaches(checkout.home()) ? beside : FOR_ROOT);
    }

    /** Makes it; the database server's user walks through it, nobody but the owner sees what is in it. */
    public void make() throws IOException {
        Files.createDirectories(root);
        var mode = ServerUser.current().isRoot() ? "rwx--x--x" : "rwx------";
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(mode));
        for (var part : new Path[] {logs(), mailbox(), kafka()}) {
            Files.createDirectories(part);
            Folders.close(part);
        }
        Files.createDirectories(marks());
    }

    /** Deletes all that was kept, but not the lock that says who may do so. */
    public void empty() throws IOException {
        for (var part : new Path[] {keys(), postgres(), kafka(), mailbox(), logs(), marks(), ports()}) {
            Folders.delete(part);
        }
    }

    public KeyFolder keyFolder() {
        return new KeyFolder(keys());
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path mailbox() {
        return root.resolve("mailbox");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path marks() {
        return root.resolve("run");
    }

    /** The file that marks a part's process. */
    public Path mark(String part) {
        return marks().resolve(part + ".pid");
    }

    public Path ports() {
        return root.resolve("ports.properties");
    }

    public Path lock() {
        return root.resolve("lock");
    }
}
