package dev.candor.local.postgres;

import dev.candor.local.process.ChildCommand;
import dev.candor.local.process.RunningProcess;
import dev.candor.local.process.ServerUser;
import dev.candor.local.process.StopSignal;
import dev.candor.local.setup.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One real PostgreSQL server as a child process: may be killed at any moment and started again on its data. */
public final class PostgresServer {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PostgresSetting setting;
    private final RunningProcess process;

    private PostgresServer(PostgresSetting setting, RunningProcess process) {
        this.setting = setting;
        this.process = process;
    }

    /** Makes what is missing, starts the server, and comes back when it answers. */
    public static PostgresServer start(PostgresSetting setting) throws IOException, InterruptedException {
        var user = ServerUser.current();
        if (!user.reaches(setting.folder())) {
            throw new IOException("PostgreSQL does not run as root, and its user cannot reach " + setting.folder());
        }
        Files.createDirectories(setting.folder());
        var programs = PostgresBinaries.unpackInto(setting.folder().resolve("programs"));
        makeData(setting, user, programs);
        // A killed server's last children hold its memory for a moment, and its successor refuses to start.
        var deadline = System.nanoTime() + START.toNanos();
        while (true) {
            var server = new PostgresServer(setting, launch(setting, user, programs));
            if (server.answersBefore(deadline)) {
                return server;
            }
            if (System.nanoTime() > deadline) {
                server.process.kill();
                throw new IOException("PostgreSQL did not start; see " + setting.log());
            }
        }
    }

    public Databases databases() {
        return new Databases("127.0.0.1", setting.port(), setting.password());
    }

    /** The server that an earlier start left running on this setting. */
    public static Optional<PostgresServer> running(PostgresSetting setting) throws IOException {
        return RunningProcess.markedBy(setting.mark()).map(process -> new PostgresServer(setting, process));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it cleanly, without waiting for its clients. */
    public void stop() throws IOException, InterruptedException {
        process.stop(StopSignal.INT, STOP);
    }

    public void kill() throws IOException, InterruptedException {
        process.kill();
    }

    private static Path data(PostgresSetting setting) {
        return setting.folder().resolve("data");
    }

    private static void makeData(PostgresSetting setting, ServerUser user, Path programs)
            throws IOException, InterruptedException {
        if (Files.isDirectory(data(setting))) {
            return;
        }
        var part = setting.folder().resolve("data.part");
        Folders.delete(part);
        Files.createDirectory(part);
        var password = Files.writeString(setting.folder().resolve("password"), setting.password());
        Folders.close(password);
        user.give(part);
        user.give(password);
        var made = new ProcessBuilder(user.running(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + part,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(setting.log().toFile()))
                .start()
                .waitFor();
        Files.delete(password);
        if (made != 0) {
            throw new IOException("PostgreSQL's data folder could not be made; see " + setting.log());
        }
        Files.move(part, data(setting));
    }

    private static RunningProcess launch(PostgresSetting setting, ServerUser user, Path programs) throws IOException {
        var words = List.of(
                programs.resolve("bin/postgres").toString(),
                "-D" + data(setting),
                "--listen-addresses=127.0.0.1",
                "--port=" + setting.port(),
                "--unix-socket-directories=",
                "--max-connections=200",
                "--fsync=" + (setting.durable() ? "on" : "off"),
                // A statement that failed may hold a reporter's words; the log gets none.
                "--log-error-verbosity=terse",
                "--log-min-error-statement=panic");
        return new ChildCommand(user.running(words), Map.of(), setting.log(), setting.mark()).start();
    }

    private boolean answersBefore(long deadline) throws InterruptedException {
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                databases().ping();
                return true;
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        return false;
    }
}
