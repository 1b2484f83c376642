package dev.candor.local.mailsystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.candor.local.process.FreePorts;
import dev.candor.local.process.ServerUser;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Postfix, Dovecot and OpenDKIM as their makers ship them, on free ports of this machine. The scripts that configure
 * them lie beside the checkout, in {@code shared/tools/mailstack}.
 */
public final class MailSystem implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("postfix", "dovecot", "opendkim", "opendkim-genkey", "setsid");
    // The ports that the scripts name: SMTP, IMAP, LMTP, signing.
    private static final List<String> USUAL_PORTS = List.of("12525", "11143", "12424", "18891");
    private static final int START_SECONDS = 60;

    private final Path scripts;
    private final Path folder;
    private final List<Integer> ports;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private MailSystem(Path scripts, Path folder, List<Integer> ports) {
        this.scripts = scripts;
        this.folder = folder;
        this.ports = ports;
    }

    /** What keeps it from starting here, in words; nothing where all is there. */
    public static Optional<String> missing(Checkout checkout) throws IOException {
        if (!Files.isRegularFile(scripts(checkout).resolve("up.sh"))) {
            return Optional.of("there are no scripts in " + scripts(checkout));
        }
        if (!ServerUser.current().isRoot()) {
            return Optional.of("only root can start Postfix");
        }
        return PROGRAMS.stream()
                .filter(it -> Stream.of("/usr/sbin", "/usr/bin").noneMatch(bin -> Files.isExecutable(Path.of(bin, it))))
                .findFirst()
                .map("there is no program %s"::formatted);
    }

    public static MailSystem start(Checkout checkout, MailSystemSettings settings)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "candor-mail-system");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var system = new MailSystem(scripts(checkout), folder, FreePorts.find(USUAL_PORTS.size()));
        Runtime.getRuntime().addShutdownHook(new Thread(system::closeQuietly));
        system.start(settings);
        return system;
    }

    public int smtp() {
        return ports.get(0);
    }

    public int imap() {
        return ports.get(1);
    }

    /** The password of every mailbox. A mailbox is there as soon as mail comes for it, under a domain in {@code .test}. */
    public String password() {
        return "secret";
    }

    /** The folder in which the mails of an address lie. */
    public Path maildir(String address) {
        var at = address.lastIndexOf('@');
        return folder.resolve("vmail")
                .resolve(address.substring(at + 1))
                .resolve(address.substring(0, at))
                .resolve("Maildir");
    }

    /** The numbers of the mails that lie in a mailbox mean nothing any more (UIDVALIDITY). */
    public static void renumber(Path maildir, long validity) throws IOException, InterruptedException {
        var account = requireNonNull(maildir.getParent());
        var domain = requireNonNull(account.getParent());
        output(
                "doveadm",
                "-c",
                domain.resolve("../../dovecot/dovecot.conf").normalize().toString(),
                "mailbox",
                "update",
                "-u",
                account.getFileName() + "@" + domain.getFileName(),
                "--uid-validity",
                String.valueOf(validity),
                "INBOX");
    }

    /** How many mails wait in the queue of Postfix. */
    public int queued() throws IOException, InterruptedException {
        var listed = output("postqueue", "-c", configuration(), "-j");
        return (int) listed.lines().filter(it -> it.startsWith("{")).count();
    }

    /** Postfix tries all waiting mails again at once. */
    public void flush() throws IOException, InterruptedException {
        output("postqueue", "-c", configuration(), "-f");
    }

    /** What Postfix has logged. */
    public String log() throws IOException {
        var log = folder.resolve("postfix/maillog");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Stops it, and deletes all of it. */
    @Override
    public void close() throws IOException {
        if (isClosed.compareAndSet(false, true)) {
            try {
                run(new ProcessBuilder("bash", scripts.resolve("down.sh").toString(), folder.toString()));
                Folders.delete(folder);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while stopping", e);
            }
        }
    }

    private void start(MailSystemSettings settings) throws IOException, InterruptedException {
        var transports = folder.resolve("postfix/etc/transport.re");
        Files.createDirectories(transports.getParent());
        Files.writeString(transports, settings.transports());
        var script = folder.resolve("up.sh");
        Files.writeString(script, script(settings));
        var up = new ProcessBuilder("setsid", "bash", script.toString(), folder.toString());
        up.environment().put("BARELF", settings.forbidsBareLineFeeds() ? "yes" : "no");
        var end = run(up);
        if (end != 0) {
            throw new IOException("The mail system did not start; see " + log(folder));
        }
    }

    private String script(MailSystemSettings settings) throws IOException {
        var script = Files.readString(scripts.resolve("up.sh"));
        for (int i = 0; i < USUAL_PORTS.size(); i++) {
            script = script.replace(USUAL_PORTS.get(i), String.valueOf(ports.get(i)));
        }
        return script.replace("passdb {", settings.dovecot() + "\npassdb {");
    }

    private int run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The mail system takes too long; see " + log(folder));
        }
        return process.exitValue();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return text;
    }

    private String configuration() {
        return folder.resolve("postfix/etc").toString();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException _) {
            // This JVM ends; what is left lies in the folder for temporary files.
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("script.log");
    }

    private static Path scripts(Checkout checkout) {
        return checkout.home().resolve("../shared/tools/mailstack").normalize();
    }
}
