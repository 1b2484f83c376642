package dev.candor.local.command;

import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Ports;
import java.util.Optional;

/** What a person asked for. */
sealed interface Command {

    /** Start everything and stay; {@code fresh} deletes what was kept, {@code yes} does so without asking. */
    record Up(Ports ports, boolean fresh, boolean yes) implements Command {}

    /** End quietly when nothing runs, and say so when something does: asked before a build replaces jars in use. */
    record CheckStopped() implements Command {}

    record Down() implements Command {}

    record Status() implements Command {}

    record Logs(Optional<String> part, boolean follow) implements Command {}

    record Token(String name) implements Command {}

    record AddUser(NewUser user) implements Command {}

    record Replay() implements Command {}

    /** Measure how fast mail is received. */
    record BenchMail(int mails) implements Command {}
}
