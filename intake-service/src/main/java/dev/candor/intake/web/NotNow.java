package dev.candor.intake.web;

import dev.candor.intake.report.TooBusy;
import dev.candor.journal.DatabaseAway;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Tells what may work in a moment from what is broken. */
public final class NotNow {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private NotNow() {}

    public static boolean because(Throwable failure) {
        return failure instanceof TooBusy || failure instanceof BulkheadException || DatabaseAway.caused(failure);
    }

    public static Duration retryAfter(Throwable failure) {
        return failure instanceof TooBusy it ? it.retryAfter() : A_WHILE;
    }
}
