package dev.candor.intake.mail.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mails of other projects and crafted ones, kept beside the checkout and not part of it. */
public final class SharedMails {

    private static final Path FOLDER = Path.of(System.getProperty("candor.home", ".."))
            .resolve("../shared/data/mail")
            .normalize();

    private SharedMails() {}

    /** The crafted mail of an abuse case, such as {@code m01}. */
    public static Path crafted(String number) {
        return all("crafted").stream()
                .filter(it -> it.getFileName().toString().startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    /** Every file below a folder; a test that asks is skipped, and says so, where there are none. */
    public static List<Path> all(String folder) {
        assumeTrue(Files.isDirectory(FOLDER), () -> "SKIPPED: no sample mails in " + FOLDER);
        try (var files = Files.walk(FOLDER.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
