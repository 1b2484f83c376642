package dev.candor.local.command;

import dev.candor.local.setup.Checkout;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.policy.PolicyRefused;
import dev.candor.policy.text.CheckedPolicy;
import dev.candor.policy.text.SecurityMd;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What can be done with policies while nothing runs. */
final class PolicyCommands {

    private static final String POLICIES = "CANDOR_POLICIES";

    private final Path folder;
    private final Terminal terminal;
    private final Clock clock;

    PolicyCommands(Checkout checkout, Terminal terminal, Clock clock) {
        this.folder = Optional.ofNullable(System.getenv(POLICIES)).map(Path::of).orElseGet(checkout::policies);
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Whether all files are valid, each by itself and beside the others. */
    boolean check(List<Path> files) {
        try {
            for (var policy : Policies.read(files).all()) {
                CheckedPolicy.lines(policy, clock.instant()).forEach(terminal::say);
                terminal.say("");
            }
            return true;
        } catch (PolicyRefused refused) {
            terminal.say(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    void render(Command.RenderPolicy command) {
        terminal.print(SecurityMd.of(policy(command.project()), clock.instant(), command.intake()));
    }

    private Policy policy(String project) {
        try {
            var policies = Policies.readAll(folder);
            return policies.byProject(project)
                    .orElseThrow(() -> new CannotGoOn("There is no project \"%s\" in %s, only %s."
                            .formatted(
                                    project,
                                    folder,
                                    String.join(
                                            ", ",
                                            policies.all().stream()
                                                    .map(Policy::project)
                                                    .toList()))));
        } catch (PolicyRefused refused) {
            throw new CannotGoOn(String.valueOf(refused.getMessage()));
        }
    }
}
