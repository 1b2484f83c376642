package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.process.ProcessMarks;
import dev.candor.local.service.Health;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.util.Locale;

/** Says of each part whether it runs, where, and for services whether they take requests. */
final class StatusCommand {

    private final StateFolder state;
    private final Terminal terminal;

    StatusCommand(StateFolder state, Terminal terminal) {
        this.state = state;
        this.terminal = terminal;
    }

    /** Whether everything runs and takes requests. */
    boolean run() throws IOException, InterruptedException {
        var ports = Ports.read(state.ports());
        var running = new ProcessMarks(state.marks()).running(LocalStack.parts());
        var launcher = RunningLock.holder(state);
        if (ports.isEmpty() || (running.isEmpty() && launcher.isEmpty())) {
            terminal.say("Candor is not running. State: " + state.root());
            return false;
        }
        var well = launcher.isPresent();
        terminal.say(launcher.map(it -> "Candor is running (process %d). State: %s".formatted(it.pid(), state.root()))
                .orElse("The launcher was killed; ./candor down stops what it left behind. State: " + state.root()));
        for (var part : LocalStack.parts()) {
            var process = running.get(part);
            var ready = process != null && isReady(part, ports.get());
            well &= ready;
            terminal.say("  %-9s port %-6d %s"
                    .formatted(
                            part,
                            ports.get().of(Port.valueOf(part.toUpperCase(Locale.ROOT))),
                            process == null
                                    ? "does not run"
                                    : "%s (process %d)".formatted(ready ? "ready" : "not ready", process.pid())));
        }
        return well;
    }

    private static boolean isReady(String part, Ports ports) throws InterruptedException {
        for (var service : ServiceName.values()) {
            if (service.word().equals(part)) {
                return new Health(ports.managementOf(service)).isReady();
            }
        }
        return true;
    }
}
