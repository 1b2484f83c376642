package dev.candor.local.command;

import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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

    /** Take somebody off a team; {@code successor} leads in the place of the last lead. */
    record RemoveUser(String name, String project, Optional<String> successor) implements Command {}

    /** Say when somebody is away, on one team or on all; back again when neither day is given. */
    record UserAway(String name, Optional<String> project, Optional<String> from, Optional<String> to)
            implements Command {}

    record Replay() implements Command {}

    /** Say whether policy files are valid, and in words what they promise. */
    record CheckPolicies(List<Path> files) implements Command {

        public CheckPolicies {
            files = List.copyOf(files);
        }
    }

    /** Write a project's {@code SECURITY.md}; {@code intake} is where the form can be reached, if that is known. */
    record RenderPolicy(String project, Optional<URI> intake) implements Command {}

    /** Measure how fast mail is received. */
    record BenchMail(int mails) implements Command {}
}
