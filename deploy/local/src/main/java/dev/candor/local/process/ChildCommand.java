package dev.candor.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program to start: its words, its environment beside the inherited one, where its output goes and what marks it. */
public record ChildCommand(List<String> words, Map<String, String> environment, Path log, Path mark) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Starts it with its whole output in the log. */
    public RunningProcess start() throws IOException {
        return marked(builder().redirectOutput(toLog()).start());
    }

    /** Starts it, and waits until it says the line on standard output, where it says nothing afterwards. */
    public RunningProcess startUntil(String line) throws IOException {
        var process = builder().redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        var running = marked(process);
        var output = process.inputReader();
        for (var said = output.readLine(); said != null; said = output.readLine()) {
            if (said.equals(line)) {
                return running;
            }
        }
        Files.deleteIfExists(mark);
        throw new IOException("A server ended before it was ready; see " + log);
    }

    private ProcessBuilder builder() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(apartFromTheTerminal())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(toLog());
        builder.environment().putAll(environment);
        return builder;
    }

    /** Ctrl-C goes to a whole process group: in a session of its own a child ends only when it is its turn. */
    private List<String> apartFromTheTerminal() {
        var all = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            all.add(SETSID.toString());
        }
        all.addAll(words);
        return all;
    }

    private RunningProcess marked(Process process) throws IOException {
        var started = ProcessMark.of(process.pid());
        if (started.isPresent()) {
            started.get().write(mark);
        }
        return new RunningProcess(process.toHandle(), mark);
    }

    private ProcessBuilder.Redirect toLog() {
        return ProcessBuilder.Redirect.appendTo(log.toFile());
    }
}
