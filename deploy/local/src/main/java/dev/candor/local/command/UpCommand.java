package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.process.ProcessMarks;
import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Policies;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts everything, says where it is, and stays until it is told to stop; then stops everything in order. */
final class UpCommand {

    private static final String LEAD = "lead";
    private static final int LEAVE_SECONDS = 10;

    private final Checkout checkout;
    private final StateFolder state;
    private final Terminal terminal;

    UpCommand(Checkout checkout, StateFolder state, Terminal terminal) {
        this.checkout = checkout;
        this.state = state;
        this.terminal = terminal;
    }

    void run(Command.Up up) throws IOException, InterruptedException {
        state.make();
        var lock = RunningLock.take(state)
                .orElseThrow(() -> new CannotGoOn(
                        "Candor is running already. ./candor status shows where, ./candor down stops it."));
        var stack = new LocalStack(checkout, state, up.ports(), terminal::say);
        stopWhatAKilledLauncherLeft(stack);
        if (up.fresh()) {
            empty(up);
        }
        PortCheck.allFree(up.ports());
        state.make();
        lock.tellWho();
        new LogFiles(state).rotate();
        var left = new CountDownLatch(1);
        stopAtTheEnd(stack, lock, left);
        try {
            stack.start();
            var password = welcome(stack);
            Greeting.of(stack, checkout, password).forEach(terminal::say);
            new Watch(stack, terminal).keepAlive();
        } finally {
            left.countDown();
        }
    }

    private void stopWhatAKilledLauncherLeft(LocalStack stack) throws IOException, InterruptedException {
        if (!new ProcessMarks(state.marks()).running(LocalStack.parts()).isEmpty()) {
            terminal.say("The last launcher was killed and left processes behind.");
            stack.stop();
        }
    }

    private void empty(Command.Up up) throws IOException {
        if (!Files.exists(state.keys())) {
            return;
        }
        if (!up.yes() && !terminal.confirms("This deletes every case, mail and key in %s.".formatted(state.root()))) {
            throw new CannotGoOn("Nothing was deleted, and nothing was started.");
        }
        state.empty();
    }

    /** Also when it is still starting: what has been started by then is found by its marks. */
    private void stopAtTheEnd(LocalStack stack, RunningLock lock, CountDownLatch left) {
        var starter = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                starter.interrupt();
                                terminal.say("");
                                if (!left.await(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                                    terminal.say("Still starting; stopping what runs by now");
                                }
                                stack.stop();
                                lock.release();
                                terminal.say("Candor has stopped.");
                            } catch (IOException | InterruptedException e) {
                                terminal.say("Could not stop everything: " + e.getMessage());
                            }
                        },
                        "stop"));
    }

    /** The lead's one-time password, when the account is new. It leaves this process on the terminal alone. */
    private Optional<String> welcome(LocalStack stack) throws IOException, InterruptedException {
        var triage = stack.api(ServiceName.TRIAGE);
        Optional<String> password = Optional.empty();
        for (var project : Policies.projects(checkout.policies())) {
            var said = triage.addUser(new NewUser(LEAD, project, LEAD, Optional.empty()));
            password = password.or(() -> said);
        }
        return password;
    }
}
