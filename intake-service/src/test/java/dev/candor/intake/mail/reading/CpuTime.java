package dev.candor.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** Measures what work costs, however busy the machine is. */
final class CpuTime {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    private CpuTime() {}

    /** Fails for work of more than five seconds, and stops work that does not end. */
    static void staysSmall(String what, Executable work) {
        assertTimeoutPreemptively(
                ENDLESS,
                () -> {
                    var threads = ManagementFactory.getThreadMXBean();
                    var before = threads.getCurrentThreadCpuTime();
                    work.execute();
                    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                            .as(what)
                            .isLessThan(MOST);
                },
                what);
    }
}
