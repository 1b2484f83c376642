package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a person typed; refuses what it does not know instead of guessing. */
final class CommandLine {

    private static final Set<String> ROLES = Set.of("handler", "lead", "auditor");

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
            case "user" -> addUser(rest);
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

    private static Command addUser(Deque<String> rest) {
        var usage = "user add NAME --project PROJECT --role handler|lead|auditor [--mail ADDRESS]";
        if (!"add".equals(rest.poll())) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        var name = next(rest, usage);
        var flags = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var flag = rest.remove();
            if (!Set.of("--project", "--role", "--mail").contains(flag)) {
                throw new NotUnderstood("\"user add\" does not know \"%s\".".formatted(flag));
            }
            flags.put(flag, value(rest, flag));
        }
        var project = flags.get("--project");
        var role = flags.get("--role");
        if (project == null || role == null || !ROLES.contains(role)) {
            throw new NotUnderstood("Needed: " + usage + ".");
        }
        return new Command.AddUser(new NewUser(name, project, role, Optional.ofNullable(flags.get("--mail"))));
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
