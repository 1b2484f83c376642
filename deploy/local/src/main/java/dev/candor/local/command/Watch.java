package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.process.ProcessMarks;
import java.io.IOException;
import java.util.ArrayList;

/** Sees that a part has ended by itself, says so, and starts it again. */
final class Watch {

    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final int WAIT_AFTER_FAILURE_MILLIS = 10_000;

    private final LocalStack stack;
    private final Terminal terminal;

    Watch(LocalStack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Until this thread is interrupted. */
    void keepAlive() throws InterruptedException, IOException {
        while (true) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            var ended = new ArrayList<>(LocalStack.parts());
            ended.removeAll(new ProcessMarks(stack.state().marks())
                    .running(LocalStack.parts())
                    .keySet());
            for (var part : ended) {
                startAgain(part);
            }
        }
    }

    private void startAgain(String part) throws InterruptedException {
        terminal.say(
                "%s has ended by itself; see %s".formatted(part, stack.state().log(part)));
        try {
            stack.restart(part);
            terminal.say(part + " runs again.");
        } catch (IOException e) {
            terminal.say("%s does not start: %s".formatted(part, e.getMessage()));
            Thread.sleep(WAIT_AFTER_FAILURE_MILLIS);
        }
    }
}
