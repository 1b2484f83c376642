package dev.candor.local.service;

import dev.candor.local.process.ChildCommand;
import dev.candor.local.process.RunningProcess;
import dev.candor.local.process.StopSignal;
import dev.candor.local.setup.Jvm;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service as a child process; may be killed and started again at any moment. */
public final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ServiceName service;
    private final Path log;
    private final Health health;
    private final RunningProcess process;

    private ServiceProcess(ServiceName service, Path log, Health health, RunningProcess process) {
        this.service = service;
        this.log = log;
        this.health = health;
        this.process = process;
    }

    /** Starts it and does not wait: {@link #awaitReady} does. */
    public static ServiceProcess launch(
            ServiceName service, Path jar, Map<String, String> environment, Path log, Path mark, Health health)
            throws IOException {
        var words = Jvm.command(List.of("-Xmx384m"), List.of("-jar", jar.toString()));
        var command = new ChildCommand(words, environment, log, mark);
        return new ServiceProcess(service, log, health, command.start());
    }

    /** Comes back when it takes requests; fails when it ends or takes too long. */
    public void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!health.isReady()) {
            if (!process.isAlive()) {
                throw new IOException(service.word() + " ended before it was ready; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(service.word() + " is not ready after three minutes; see " + log);
            }
            Thread.sleep(100);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void stop() throws IOException, InterruptedException {
        process.stop(StopSignal.TERM, STOP);
    }

    public void kill() throws IOException, InterruptedException {
        process.kill();
    }
}
