package dev.candor.policy.inforce;

import dev.candor.policy.PolicyProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Rings while the files of the policies folder are refused and older versions stay in force. */
@Startup
@ApplicationScoped
public class PolicyAlarm {

    private static final Logger LOG = Logger.getLogger(PolicyAlarm.class);

    private final AtomicReference<List<PolicyProblem>> problems = new AtomicReference<>(List.of());
    private final AtomicInteger count = new AtomicInteger();

    PolicyAlarm(MeterRegistry metrics) {
        metrics.gauge("candor.policy.refused", count);
    }

    /** What is wrong, in the order of files and lines; nothing while no alarm rings. */
    public List<PolicyProblem> problems() {
        return problems.get();
    }

    void raise(List<PolicyProblem> found) {
        count.set(found.size());
        if (!problems.getAndSet(List.copyOf(found)).equals(found)) {
            LOG.errorf("The changed policies are refused; those in force stay. There are %d problems", found.size());
            found.forEach(it -> LOG.error(it.sentence()));
        }
    }

    void end() {
        count.set(0);
        if (!problems.getAndSet(List.of()).isEmpty()) {
            LOG.info("The policies in the folder are valid again");
        }
    }
}
