package dev.candor.local.command;

import dev.candor.local.process.ProcessMark;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher at a time for one state folder. The system frees the lock of a launcher that was killed. */
final class RunningLock {

    private static final String LAUNCHER = "launcher";

    private final StateFolder state;
    private final FileChannel channel;

    private RunningLock(StateFolder state, FileChannel channel) {
        this.state = state;
        this.channel = channel;
    }

    /** Nothing when another launcher has it. */
    static Optional<RunningLock> take(StateFolder state) throws IOException {
        var channel = FileChannel.open(state.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunningLock(state, channel));
    }

    /** From now on the other commands find this process. */
    void tellWho() throws IOException {
        ProcessMark.of(ProcessHandle.current().pid()).orElseThrow().write(state.mark(LAUNCHER));
    }

    void release() throws IOException {
        forget(state);
        channel.close();
    }

    /** The launcher that runs now. */
    static Optional<ProcessHandle> holder(StateFolder state) throws IOException {
        return ProcessMark.read(state.mark(LAUNCHER)).flatMap(ProcessMark::find);
    }

    /** What a launcher that was killed said of itself. */
    static void forget(StateFolder state) throws IOException {
        Files.deleteIfExists(state.mark(LAUNCHER));
    }
}
