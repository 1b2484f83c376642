package dev.candor.notify.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Third parties' advisory data in a folder {@code shared} beside the checkout or above it; tests skip where it is absent. */
public final class SharedData {

    private SharedData() {}

    public static Path path(String name) {
        var path = advisories().resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: there is no shared/data/advisories/%s".formatted(name));
        return path;
    }

    public static String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    public static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(path(folder))) {
            return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Path advisories() {
        var home = Path.of(System.getProperty("candor.home")).toAbsolutePath().normalize();
        return Stream.iterate(home, it -> it.getParent() != null, Path::getParent)
                .map(it -> it.resolve("shared/data/advisories"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home);
    }
}
