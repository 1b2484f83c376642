package dev.candor.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The marked processes of one product, whoever started them: a launcher that was killed leaves them running. */
public record ProcessMarks(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Those of some parts that run, by the part's name. */
    public Map<String, RunningProcess> running(List<String> parts) throws IOException {
        var running = new LinkedHashMap<String, RunningProcess>();
        for (var part : parts) {
            RunningProcess.markedBy(folder.resolve(part + ".pid")).ifPresent(it -> running.put(part, it));
        }
        return running;
    }

    /** Asks all of some parts to end, then waits for them; the names of those that ran. */
    public List<String> stop(List<String> parts, StopSignal signal) throws IOException, InterruptedException {
        var running = running(parts);
        for (var process : running.values()) {
            process.ask(signal);
        }
        for (var process : running.values()) {
            process.awaitEnd(PATIENCE);
        }
        return new ArrayList<>(running.keySet());
    }
}
