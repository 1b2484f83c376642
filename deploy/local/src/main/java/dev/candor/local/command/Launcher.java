package dev.candor.local.command;

import dev.candor.local.bench.MailBench;
import dev.candor.local.process.ServerUser;
import dev.candor.local.service.InternalApi;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the script {@code ./candor} runs. Ends with 0 when all is well, 1 when not, 2 when it did not understand. */
final class Launcher {

    private final Checkout checkout;
    private final StateFolder state;
    private final Terminal terminal;

    private Launcher(Checkout checkout, StateFolder state, Terminal terminal) {
        this.checkout = checkout;
        this.state = state;
        this.terminal = terminal;
    }

    public static void main(String... words) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(exitCode(new Terminal(System.in, System.out), words));
    }

    private static int exitCode(Terminal terminal, String... words) {
        try {
            var checkout = Checkout.current();
            var state = StateFolder.of(checkout, ServerUser.current(), System.getenv());
            return new Launcher(checkout, state, terminal).run(CommandLine.read(List.of(words), System.getenv()));
        } catch (NotUnderstood | IllegalArgumentException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return 2;
        } catch (AccessDeniedException e) {
            terminal.say("No access to %s. CANDOR_STATE can name a folder of your own.".formatted(e.getFile()));
            return 1;
        } catch (CannotGoOn | IOException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Command command) throws IOException, InterruptedException {
        switch (command) {
            case Command.Up up -> new UpCommand(checkout, state, terminal).run(up);
            case Command.CheckStopped _ -> checkStopped();
            case Command.Down _ -> new DownCommand(checkout, state, terminal).run();
            case Command.Status _ -> {
                return new StatusCommand(state, terminal).run() ? 0 : 1;
            }
            case Command.Logs logs -> new LogFiles(state).show(logs.part(), logs.follow());
            case Command.Token token -> terminal.say(api(ServiceName.TRIAGE).issueToken(token.name()));
            case Command.AddUser add -> addUser(add);
            case Command.RemoveUser gone -> removeUser(gone);
            case Command.UserAway away -> userAway(away);
            case Command.Replay _ -> replay();
            case Command.CheckPolicies check -> {
                return policies().check(check.files()) ? 0 : 1;
            }
            case Command.RenderPolicy render -> policies().render(render);
            case Command.BenchMail bench -> new MailBench(checkout, terminal::say, bench.mails()).run();
        }
        return 0;
    }

    private PolicyCommands policies() {
        return new PolicyCommands(checkout, terminal, Clock.systemUTC());
    }

    private void checkStopped() throws IOException {
        if (RunningLock.holder(state).isPresent()) {
            throw new CannotGoOn("Candor is running already. ./candor status shows where, ./candor down stops it.");
        }
    }

    private void addUser(Command.AddUser add) throws IOException, InterruptedException {
        var user = add.user();
        var password = api(ServiceName.TRIAGE).addUser(user);
        terminal.say("%s is %s of %s.".formatted(user.name(), user.role(), user.project()));
        terminal.say(password.map("One-time password: "::concat).orElse("The account was there already."));
    }

    private void removeUser(Command.RemoveUser gone) throws IOException, InterruptedException {
        api(ServiceName.TRIAGE).removeUser(gone.name(), gone.project(), gone.successor());
        terminal.say("%s is on the team of %s no more.".formatted(gone.name(), gone.project()));
    }

    private void userAway(Command.UserAway it) throws IOException, InterruptedException {
        api(ServiceName.TRIAGE).announceAbsence(it.name(), it.project(), it.from(), it.to());
        terminal.say(
                it.from().isEmpty() && it.to().isEmpty()
                        ? "%s is back.".formatted(it.name())
                        : "%s is noted as away.".formatted(it.name()));
    }

    private void replay() throws IOException, InterruptedException {
        for (var service : ServiceName.values()) {
            terminal.say("%s publishes %d entries again."
                    .formatted(service.word(), api(service).replay()));
        }
    }

    private InternalApi api(ServiceName service) throws IOException {
        var ports = Ports.read(state.ports());
        if (ports.isEmpty() || RunningLock.holder(state).isEmpty()) {
            throw new CannotGoOn("Candor is not running; start it with ./candor up");
        }
        return new InternalApi(ports.get().address(service), state.keyFolder().serviceToken());
    }
}
