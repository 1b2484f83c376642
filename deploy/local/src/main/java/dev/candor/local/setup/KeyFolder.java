package dev.candor.local.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The key files of one installation: made once, kept for ever, readable by their owner alone. Each service has a folder
 * of its own with nothing in it that it does not need.
 */
public final class KeyFolder {

    private static final List<String> KEYS = List.of(
            "wrapping-person.key",
            "wrapping-report.key",
            "wrapping-advisory.key",
            "wrapping-team.key",
            "receipt.key",
            "reply.key",
            "handler.key",
            "session.key");
    private static final String SERVICE_TOKEN = "service.token";

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes each key that is missing, and never touches one that is there. */
    public void fill() throws IOException {
        makeFolder(folder);
        for (var key : KEYS) {
            make(key, Passwords.key());
        }
        make(SERVICE_TOKEN, Passwords.token());
        for (var service : ServiceName.values()) {
            makeFolder(of(service));
            for (var key : service.keys()) {
                Files.copy(folder.resolve(key), of(service).resolve(key), StandardCopyOption.REPLACE_EXISTING);
                Folders.close(of(service).resolve(key));
            }
        }
    }

    public Path of(ServiceName service) {
        return folder.resolve(service.word());
    }

    /** What one service shows another, and the launcher shows all, to be let in. */
    public String serviceToken() throws IOException {
        return Files.readString(folder.resolve(SERVICE_TOKEN)).strip();
    }

    /** A word that is made on the first call and the same ever after, such as a database password. */
    public String secret(String name) throws IOException {
        makeFolder(folder);
        make(name, Passwords.token());
        return Files.readString(folder.resolve(name)).strip();
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Folders.close(folder);
    }

    private void make(String name, String content) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        var part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(part, onlyMine);
        Files.write(part, content.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
