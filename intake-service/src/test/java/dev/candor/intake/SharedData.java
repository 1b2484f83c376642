package dev.candor.intake;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies beside the checkout, in a folder {@code shared}. */
public final class SharedData {

    private SharedData() {}

    /** Skips the test, and says so, where the data is not there. */
    public static Path path(String relative) {
        var path = Path.of(System.getProperty("candor.home"))
                .resolve("../shared/data")
                .resolve(relative)
                .normalize();
        assumeThat(Files.exists(path))
                .as("SKIPPED: the shared data %s is not beside this checkout", relative)
                .isTrue();
        return path;
    }
}
