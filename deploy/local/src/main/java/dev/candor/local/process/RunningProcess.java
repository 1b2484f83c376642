package dev.candor.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of this product and the file that marks it, whoever started it. */
public final class RunningProcess {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final ProcessHandle process;
    private final Path mark;

    RunningProcess(ProcessHandle process, Path mark) {
        this.process = process;
        this.mark = mark;
    }

    /** The process that a file marks; nothing when it has ended or another one has its id now. */
    public static Optional<RunningProcess> markedBy(Path mark) throws IOException {
        return ProcessMark.read(mark).flatMap(ProcessMark::find).map(process -> new RunningProcess(process, mark));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, waits, and kills it when the time is over. */
    public void stop(StopSignal signal, Duration patience) throws IOException, InterruptedException {
        ask(signal);
        awaitEnd(patience);
    }

    public void ask(StopSignal signal) throws IOException, InterruptedException {
        signal.send(process);
    }

    void awaitEnd(Duration patience) throws IOException, InterruptedException {
        if (!endsWithin(patience)) {
            kill();
        }
        Files.deleteIfExists(mark);
    }

    /** As a power cut would end it: without a chance to tidy up. */
    public void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        endsWithin(AFTER_KILL);
        Files.deleteIfExists(mark);
    }

    public boolean endsWithin(Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
