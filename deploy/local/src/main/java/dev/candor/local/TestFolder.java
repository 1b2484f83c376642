package dev.candor.local;

import dev.candor.local.process.ProcessMark;
import dev.candor.local.process.RunningProcess;
import dev.candor.local.process.ServerUser;
import dev.candor.local.setup.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of one test JVM. It and the servers in it end with that JVM, or when the next one finds them. */
final class TestFolder {

    private static final String PREFIX = "candor-test-";
    private static final String OWNER = "owner";

    private TestFolder() {}

    static Path make() throws IOException, InterruptedException {
        var parent = parent();
        sweep(parent);
        var folder = Files.createTempDirectory(parent, PREFIX);
        // The database server's user walks through it, nobody else reads it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        ProcessMark.of(ProcessHandle.current().pid()).orElseThrow().write(folder.resolve(OWNER));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(folder), "leave " + folder));
        return folder;
    }

    static Path marks(Path folder) {
        return folder.resolve("run");
    }

    private static Path parent() throws IOException {
        var usual = Path.of(System.getProperty("java.io.tmpdir"));
        return ServerUser.current().reaches(usual) ? usual : Path.of("/var/tmp");
    }

    private static void sweep(Path parent) throws IOException, InterruptedException {
        List<Path> folders;
        try (var found = Files.list(parent)) {
            folders = found.filter(it -> it.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isWritable)
                    .toList();
        }
        for (var folder : folders) {
            var owner = ProcessMark.read(folder.resolve(OWNER));
            if (owner.isPresent() && owner.get().find().isEmpty()) {
                killAll(marks(folder));
                Folders.delete(folder);
            }
        }
    }

    private static void killAll(Path marks) throws IOException, InterruptedException {
        if (!Files.isDirectory(marks)) {
            return;
        }
        try (var files = Files.list(marks)) {
            for (var mark : files.toList()) {
                var process = RunningProcess.markedBy(mark);
                if (process.isPresent()) {
                    process.get().kill();
                }
            }
        }
    }

    /** In a shell, because the class loader that has our classes may be closed by now. */
    private static void leave(Path folder) {
        try {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "for mark in \"$0\"/run/*; do kill -9 \"$(head -n 1 \"$mark\")\"; done; sleep 0.5; rm -rf \"$0\"",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.getLogger(TestFolder.class.getName()).log(System.Logger.Level.WARNING, "{0} is left", folder);
        }
    }
}
