package dev.candor.triage.assessment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Third parties' advisory data in a folder {@code shared} beside the checkout or above it; tests skip where it is absent. */
final class SharedData {

    private SharedData() {}

    static List<String> lines(String name) throws IOException {
        var file = advisories().resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no shared/data/advisories/%s".formatted(name));
        return Files.readAllLines(file);
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
