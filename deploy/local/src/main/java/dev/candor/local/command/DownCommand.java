package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.process.ProcessMarks;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops everything: through the launcher where one runs, by the marks it left where it was killed. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Checkout checkout;
    private final StateFolder state;
    private final Terminal terminal;

    DownCommand(Checkout checkout, StateFolder state, Terminal terminal) {
        this.checkout = checkout;
        this.state = state;
        this.terminal = terminal;
    }

    void run() throws IOException, InterruptedException {
        var launcher = RunningLock.holder(state);
        if (launcher.isPresent()) {
            terminal.say("Stopping Candor");
            end(launcher.get());
            terminal.say("Candor has stopped.");
        } else if (new ProcessMarks(state.marks()).running(LocalStack.parts()).isEmpty()) {
            terminal.say("Candor is not running.");
        } else {
            var ports = Ports.read(state.ports()).orElseGet(() -> Ports.usual(Map.of()));
            new LocalStack(checkout, state, ports, terminal::say).stop();
            RunningLock.forget(state);
            terminal.say("Candor has stopped.");
        }
    }

    private void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotGoOn("The launcher (process %d) does not end.".formatted(launcher.pid()));
        }
    }
}
