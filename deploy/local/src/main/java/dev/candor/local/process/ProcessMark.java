package dev.candor.local.process;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A process as it is found again later: by its id, and only while it still is that process. A process id is used again
 * by the system, the moment of its start (in ticks since this boot) is not.
 */
public record ProcessMark(long pid, String start) {

    private static final int START_AFTER_NAME = 19;

    /** Nothing when no such process runs. */
    public static Optional<ProcessMark> of(long pid) {
        try {
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Optional.of(new ProcessMark(pid, boot + "/" + startTicks(stat)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The name in the line may hold blanks and brackets, so the fields are counted from its last bracket. */
    static String startTicks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return fields[START_AFTER_NAME];
    }

    /** Nothing when the file is missing or was cut off by a crash. */
    public static Optional<ProcessMark> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessMark(Long.parseLong(lines.get(0)), lines.get(1)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, "%d%n%s%n".formatted(pid, start));
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The process, if it still runs and is the one that was marked. */
    public Optional<ProcessHandle> find() {
        return of(pid).filter(this::equals).flatMap(_ -> ProcessHandle.of(pid)).filter(ProcessHandle::isAlive);
    }
}
