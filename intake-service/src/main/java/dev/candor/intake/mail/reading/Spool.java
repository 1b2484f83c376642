package dev.candor.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;

/** The folder of one mail while it is being received: readable for this service alone, gone when it is closed. */
public record Spool(Path folder) implements AutoCloseable {

    private static final String PREFIX = "mail-";

    public static Spool in(Path parent) throws IOException {
        return new Spool(Files.createTempDirectory(Files.createDirectories(parent), PREFIX));
    }

    /** Deletes what a service that was killed left behind. Nobody works at one mail for so long. */
    public static void sweep(Path parent, Instant before) throws IOException {
        try (var left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    new Spool(folder).close();
                }
            }
        }
    }

    /** Where its bytes are as they came. */
    public Path raw() {
        return folder.resolve("raw");
    }

    /** Whether nothing at all came: no byte but blanks and line ends. */
    public boolean isEmpty() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(raw()))) {
            for (int it = in.read(); it >= 0; it = in.read()) {
                if (it > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            // Somebody else cleaned up.
        }
    }
}
