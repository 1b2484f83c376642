package dev.candor.local.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this product starts Java on one machine: fast to start and small, rather than fast for ever. */
public final class Jvm {

    private Jvm() {}

    /** The command line of a JVM like this one, with its options and then what to run. */
    public static List<String> command(List<String> options, List<String> program) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.addAll(options);
        words.addAll(program);
        return words;
    }
}
