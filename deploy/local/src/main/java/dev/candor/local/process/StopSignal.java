package dev.candor.local.process;

import java.io.IOException;

/** How a process is asked to end. */
public enum StopSignal {
    /** What most programs understand as "finish and go". */
    TERM,
    /** PostgreSQL: end now and cleanly; on TERM it would wait for its clients. */
    INT;

    void send(ProcessHandle process) throws IOException, InterruptedException {
        switch (this) {
            case TERM -> process.destroy();
            case INT ->
                new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", String.valueOf(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        }
    }
}
