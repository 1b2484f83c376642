package dev.candor.local.command;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of the script, as a person sees it. */
final class ScriptRun {

    private final Process process;
    private final Path output;

    private ScriptRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ScriptRun start(FakeCheckout checkout, List<String> words) throws IOException {
        var all = new ArrayList<>(List.of(checkout.home().resolve("candor").toString()));
        all.addAll(words);
        var output = Files.createTempFile(checkout.home(), "output", ".txt");
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new ScriptRun(builder.start(), output);
    }

    static ScriptRun finish(FakeCheckout checkout, String... words) throws Exception {
        var run = start(checkout, List.of(words));
        run.process.getOutputStream().close();
        run.awaitEnd();
        return run;
    }

    void awaitLine(String part) {
        await(part)
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> {
                    if (!process.isAlive() && !said().contains(part)) {
                        throw new AssertionError("The script ended:\n" + said());
                    }
                })
                .until(() -> said().contains(part));
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** What Ctrl-C does. */
    void interrupt() throws Exception {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() {
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
