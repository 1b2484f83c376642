package dev.candor.local.bench;

import dev.candor.local.LocalStack;
import dev.candor.local.mailsystem.MailSystem;
import dev.candor.local.mailsystem.MailSystemSettings;
import dev.candor.local.process.ProcessMarks;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Folders;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures reception by SMTP: a product of its own, beside a sink that keeps nothing, and beside Postfix that delivers to
 * a Maildir where it can be started. All in one run, on the same machine, with the same mails.
 */
public final class MailBench {

    private static final List<Integer> CONNECTIONS = List.of(4, 16);
    private static final String OURS = "security@expressjs.com";
    private static final String THEIRS = "bench@maildir.test";
    private static final int WARM_UP = 300;
    private static final int LOOK_EVERY_MILLIS = 100;
    private static final long LONGEST_WAIT_NANOS = Duration.ofMinutes(5).toNanos();

    private final Checkout checkout;
    private final Consumer<String> out;
    private final int mails;

    public MailBench(Checkout checkout, Consumer<String> out, int mails) {
        this.checkout = checkout;
        this.out = out;
        this.mails = mails;
    }

    public void run() throws IOException, InterruptedException {
        out.accept("%d mails each: 8 KB, every tenth with a file of 100 KB".formatted(mails));
        sink();
        candor();
        var missing = MailSystem.missing(checkout);
        if (missing.isPresent()) {
            out.accept("Postfix is not measured: " + missing.get());
        } else {
            postfix();
        }
    }

    private void sink() throws IOException, InterruptedException {
        try (var sink = SmtpSink.open()) {
            load(sink.port(), THEIRS, 4, WARM_UP);
            for (var connections : CONNECTIONS) {
                report("sink that keeps nothing", connections, load(sink.port(), THEIRS, connections, mails), "");
            }
        }
    }

    private void candor() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "candor-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stack = LocalStack.in(folder.resolve("state"))) {
            stack.startServers();
            stack.start(ServiceName.INTAKE);
            var port = stack.ports().of(Port.INTAKE_SMTP);
            load(port, OURS, 4, WARM_UP);
            for (var connections : CONNECTIONS) {
                var result = load(port, OURS, connections, mails);
                report("Candor, committed", connections, result, ", memory %d MB".formatted(memory(stack)));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void postfix() throws IOException, InterruptedException {
        try (var system = MailSystem.start(checkout, MailSystemSettings.usual())) {
            load(system.smtp(), THEIRS, 4, WARM_UP);
            awaitDelivered(system, WARM_UP);
            var before = WARM_UP;
            for (var connections : CONNECTIONS) {
                var begun = System.nanoTime();
                var result = load(system.smtp(), THEIRS, connections, mails);
                before += mails;
                awaitDelivered(system, before);
                var delivered = mails / ((System.nanoTime() - begun) / 1e9);
                report(
                        "Postfix, in its queue",
                        connections,
                        result,
                        String.format(Locale.ROOT, "; in the Maildir %.0f/s", delivered));
            }
        }
    }

    private static void awaitDelivered(MailSystem system, int mails) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        while (delivered(system) < mails) {
            if (System.nanoTime() - begun > LONGEST_WAIT_NANOS) {
                throw new IOException("Postfix has not delivered all %d mails within five minutes".formatted(mails));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static long delivered(MailSystem system) throws IOException {
        var arrived = system.maildir(THEIRS).resolve("new");
        if (!Files.isDirectory(arrived)) {
            return 0;
        }
        try (var files = Files.list(arrived)) {
            return files.count();
        }
    }

    private static LoadResult load(int port, String recipient, int connections, int mails)
            throws IOException, InterruptedException {
        return new MailLoad(port, recipient, connections, mails).run();
    }

    private void report(String what, int connections, LoadResult it, String more) {
        out.accept(String.format(
                Locale.ROOT,
                "%-24s %2d connections: %5.0f mails/s, median %.1f ms, 99 %% within %.1f ms%s",
                what,
                connections,
                it.perSecond(),
                it.medianMillis(),
                it.slowMillis(),
                more));
    }

    /** What the service holds in memory now, as Linux counts it. */
    private static long memory(LocalStack stack) throws IOException {
        var intake = new ProcessMarks(stack.state().marks())
                .running(List.of(ServiceName.INTAKE.word()))
                .get(ServiceName.INTAKE.word());
        if (intake == null) {
            throw new IOException("intake has ended");
        }
        return Files.readAllLines(Path.of("/proc", String.valueOf(intake.pid()), "status")).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
