package dev.candor.intake.mail.smtp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets as many mails be read and stored at a time as memory allows: many small ones, few large ones. */
final class MemoryTurns {

    private static final int UNIT_BYTES = 64 * 1024;
    // Even an empty mail takes some.
    private static final int LEAST_UNITS = 4;

    private final int units;
    private final Semaphore free;

    MemoryTurns(long bytes) {
        units = Math.max(LEAST_UNITS, Math.toIntExact(bytes / UNIT_BYTES));
        free = new Semaphore(units, true);
    }

    /** Waits for the turn of a mail of this size; nothing where others take too long. */
    Optional<Turn> await(long size, Duration patience) throws InterruptedException {
        var needed = Math.clamp(size / UNIT_BYTES + 1, LEAST_UNITS, units);
        return free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(() -> free.release(needed))
                : Optional.empty();
    }

    /** Ends when it is closed. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}
