package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a person typed; refuses what it does not know instead of guessing. */
final class CommandLine {

    private static final Set<String> ROLES = Set.of("handler", "lead", "auditor", "outside-contact");

    private static final int USUAL_MAILS = 2000;

    private CommandLine() {}

    static Command read(List<String> words, Map<String, String> environment) {
        var rest = new ArrayDeque<>(words);
        var name = rest.isEmpty() ? "" : rest.remove();
        return switch (name) {
            case "up" -> up(rest, environment);
            case "check-stopped" -> alone(name, rest, new Command.CheckStopped());
            case "down" -> alone(name, rest, new Command.Down());
            case "status" -> alone(name, rest, new Command.Status());
            case "logs" -> logs(rest);
            case "token" -> alone(name, rest, new Command.Token(next(rest, "token NAME")));
            case "user" -> user(rest);
            case "policy" -> policy(rest, environment);
            case "bench" -> bench(rest);
            case "replay" -> alone(name, rest, new Command.Replay());
            default -> throw new NotUnderstood("There is no command \"%s\".".formatted(name));
        };
    }

    private static Command up(Deque<String> rest, Map<String, String> environment) {
        var ports = Ports.usual(environment);
        var offset = 0;
        var fresh = false;
        var yes = false;
        while (!rest.isEmpty()) {
            var flag = rest.remove();
            switch (flag) {
                case "--fresh" -> fresh = true;
                case "--yes" -> yes = true;
                case "--offset" -> offset = offset(value(rest, flag));
                default -> {
                    var port = port(flag);
                    ports = ports.with(port, Ports.number(flag, value(rest, flag)));
                }
            }
        }
        var chosen = ports.shifted(offset);
        chosen.clash().ifPresent(clash -> {
            throw new NotUnderstood(clash + ".");
        });
        return new Command.Up(chosen, fresh, yes);
    }

    private static Command logs(Deque<String> rest) {
        var follow = rest.removeAll(Set.of("-f", "--follow"));
        var part = Optional.ofNullable(rest.poll());
        part.filter(it -> !LocalStack.parts().contains(it)).ifPresent(it -> {
            throw new NotUnderstood(
                    "There is no log of \"%s\", only of %s.".formatted(it, String.join(", ", LocalStack.parts())));
        });
        return alone("logs", rest, new Command.Logs(part, follow));
    }

    private static Command user(Deque<String> rest) {
        var what = rest.poll();
        return switch (what == null ? "add" : what) {
            case "remove" -> removeUser(rest);
            case "away" -> userAway(rest);
            case "add" -> addUser(rest);
            default -> throw new NotUnderstood("\"user\" knows add, remove and away, not \"%s\".".formatted(what));
        };
    }

    private static Command removeUser(Deque<String> rest) {
        var usage = "user remove NAME --project PROJECT [--successor NAME]";
        var name = next(rest, usage);
        var flags = flags(rest, "user remove", Set.of("--project", "--successor"));
        var project = flags.get("--project");
        if (project == null) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        return new Command.RemoveUser(name, project, Optional.ofNullable(flags.get("--successor")));
    }

    private static Command userAway(Deque<String> rest) {
        var name = next(rest, "user away NAME [--project PROJECT] [--from DAY] [--to DAY]");
        var flags = flags(rest, "user away", Set.of("--project", "--from", "--to"));
        return new Command.UserAway(
                name,
                Optional.ofNullable(flags.get("--project")),
                Optional.ofNullable(flags.get("--from")),
                Optional.ofNullable(flags.get("--to")));
    }

    private static Map<String, String> flags(Deque<String> rest, String command, Set<String> known) {
        var flags = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var flag = rest.remove();
            if (!known.contains(flag)) {
                throw new NotUnderstood("\"%s\" does not know \"%s\".".formatted(command, flag));
            }
            flags.put(flag, value(rest, flag));
        }
        return flags;
    }

    private static Command addUser(Deque<String> rest) {
        var usage = "user add NAME --project PROJECT --role handler|lead|auditor|outside-contact [--mail ADDRESS]";
        var name = next(rest, usage);
        var flags = flags(rest, "user add", Set.of("--project", "--role", "--mail"));
        var project = flags.get("--project");
        var role = flags.get("--role");
        if (project == null || role == null || !ROLES.contains(role)) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        return new Command.AddUser(new NewUser(name, project, role, Optional.ofNullable(flags.get("--mail"))));
    }

    private static Command policy(Deque<String> rest, Map<String, String> environment) {
        var usage = "policy check FILE... or policy render PROJECT";
        return switch (next(rest, usage)) {
            case "check" -> {
                var files = new ArrayList<Path>();
                do {
                    files.add(Path.of(next(rest, usage)));
                } while (!rest.isEmpty());
                yield new Command.CheckPolicies(files);
            }
            case "render" ->
                alone(
                        "policy render",
                        rest,
                        new Command.RenderPolicy(
                                next(rest, usage),
                                Optional.ofNullable(environment.get("CANDOR_INTAKE_URL"))
                                        .map(URI::create)));
            default -> throw new NotUnderstood("Needed: " + usage + ".");
        };
    }

    private static Command bench(Deque<String> rest) {
        var usage = "bench mail [--mails N]";
        if (!"mail".equals(rest.poll())) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        var mails = USUAL_MAILS;
        if (!rest.isEmpty()) {
            var flag = rest.remove();
            if (!flag.equals("--mails")) {
                throw new NotUnderstood("\"bench mail\" does not know \"%s\".".formatted(flag));
            }
            mails = mails(value(rest, flag));
        }
        return alone("bench mail", rest, new Command.BenchMail(mails));
    }

    private static int mails(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new NotUnderstood("--mails must be a number from 1 to 99999, but is \"%s\".".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Command alone(String name, Deque<String> rest, Command command) {
        if (!rest.isEmpty()) {
            throw new NotUnderstood("\"%s\" does not know \"%s\".".formatted(name, rest.peek()));
        }
        return command;
    }

    private static String next(Deque<String> rest, String usage) {
        var word = rest.poll();
        if (word == null || word.startsWith("-")) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        return word;
    }

    private static String value(Deque<String> rest, String flag) {
        var word = rest.poll();
        if (word == null) {
            throw new NotUnderstood(flag + " needs a value.");
        }
        return word;
    }

    private static int offset(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw (NotUnderstood)
                    new NotUnderstood("--offset must be a number, but is \"%s\".".formatted(text)).initCause(e);
        }
    }

    private static Port port(String flag) {
        return Arrays.stream(Port.values())
                .filter(port -> port.flag().equals(flag))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("\"up\" does not know \"%s\".".formatted(flag)));
    }
}
