package dev.candor.policy.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.PolicyProblem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyAlarmTest {

    private static final PolicyProblem PROBLEM =
            new PolicyProblem("acme.yaml", 3, "name", "there is no value", "write one");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PolicyAlarm alarm = new PolicyAlarm(meters);

    @Test
    void isSilentAtFirst() {
        assertThat(alarm.problems()).isEmpty();
        assertThat(measured()).isZero();
    }

    @Test
    void countsTheProblemsWhileItRings() {
        alarm.raise(List.of(PROBLEM));
        alarm.raise(List.of(PROBLEM, PROBLEM));

        assertThat(alarm.problems()).hasSize(2);
        assertThat(measured()).isEqualTo(2);
    }

    @Test
    void endsWithTheFirstValidPolicies() {
        alarm.raise(List.of(PROBLEM));

        alarm.end();

        assertThat(alarm.problems()).isEmpty();
        assertThat(measured()).isZero();
    }

    private double measured() {
        return meters.get("candor.policy.refused").gauge().value();
    }
}
