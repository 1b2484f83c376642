package dev.candor.local.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.local.setup.Ports;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private static final Ports PORTS = Ports.usual(Map.of());

    @Test
    void namesThePortThatIsTakenAndTheFlagThatChoosesAnother() {
        assertThatThrownBy(() -> PortCheck.allFree(PORTS, port -> port != 8082)).hasMessage("""
                        Port 8082 is taken by another program. Choose another one with --port-triage.
                        Or move all ports at once, for example with --offset 100.""");
    }

    @Test
    void saysNothingWhenAllPortsAreFree() {
        assertThatCode(() -> PortCheck.allFree(PORTS, _ -> true)).doesNotThrowAnyException();
    }
}
