package dev.candor.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.local.service.NewUser;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void startsOnTheUsualPorts() {
        var command = read("up");

        assertThat(command).isEqualTo(new Command.Up(Ports.usual(Map.of()), false, false));
    }

    @Test
    void movesAllPortsButTheChosenOneTogether() {
        var command = (Command.Up) read("up", "--offset", "100", "--port-intake", "7000");

        assertThat(command.ports().of(Port.INTAKE)).isEqualTo(7100);
        assertThat(command.ports().of(Port.POSTGRES)).isEqualTo(15532);
    }

    @Test
    void takesAPortFromTheEnvironment() {
        var command = (Command.Up) CommandLine.read(List.of("up"), Map.of("CANDOR_PORT_INTAKE_SMTP", "2626"));

        assertThat(command.ports().of(Port.INTAKE_SMTP)).isEqualTo(2626);
    }

    @Test
    void deletesWithoutAskingOnlyWhenToldSo() {
        var command = (Command.Up) read("up", "--fresh", "--yes");

        assertThat(command.fresh()).isTrue();
        assertThat(command.yes()).isTrue();
    }

    @Test
    void readsAnAccount() {
        var command = read("user", "add", "ada", "--project", "express", "--role", "handler", "--mail", "a@b.example");

        assertThat(command)
                .isEqualTo(new Command.AddUser(new NewUser("ada", "express", "handler", Optional.of("a@b.example"))));
    }

    @Test
    void readsWhoLeavesAndWhoIsAway() {
        assertThat(read("user", "remove", "ada", "--project", "express", "--successor", "grace"))
                .isEqualTo(new Command.RemoveUser("ada", "express", Optional.of("grace")));
        assertThat(read("user", "away", "ada", "--from", "2026-12-24", "--to", "2026-12-26"))
                .isEqualTo(new Command.UserAway(
                        "ada", Optional.empty(), Optional.of("2026-12-24"), Optional.of("2026-12-26")));
    }

    @Test
    void measuresReceptionWithAsManyMailsAsToldTo() {
        assertThat(read("bench", "mail")).isEqualTo(new Command.BenchMail(2000));
        assertThat(read("bench", "mail", "--mails", "50")).isEqualTo(new Command.BenchMail(50));
        assertThatThrownBy(() -> read("bench", "mail", "--mails", "0")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> read("bench", "disk")).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void followsALogWhereverTheFlagStands() {
        var command = read("logs", "--follow", "triage");

        assertThat(command).isEqualTo(new Command.Logs(Optional.of("triage"), true));
    }

    @Test
    void checksAsManyPoliciesAsAreNamed() {
        assertThat(read("policy", "check", "a.yaml", "b.yaml"))
                .isEqualTo(new Command.CheckPolicies(List.of(Path.of("a.yaml"), Path.of("b.yaml"))));
    }

    @Test
    void rendersAPolicyWithTheFormsAddressWhereItIsKnown() {
        var environment = Map.of("CANDOR_INTAKE_URL", "https://security.example");

        assertThat(read("policy", "render", "express"))
                .isEqualTo(new Command.RenderPolicy("express", Optional.empty()));
        assertThat(CommandLine.read(List.of("policy", "render", "express"), environment))
                .isEqualTo(new Command.RenderPolicy("express", Optional.of(URI.create("https://security.example"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    launch                                     | There is no command "launch".
                    up --port-web 80                           | "up" does not know "--port-web".
                    up --port-intake                           | --port-intake needs a value.
                    up --port-intake 99999                     | --port-intake must be a port from 1 to 65535
                    up --port-intake eighty                    | --port-intake must be a port from 1 to 65535
                    up --offset far                            | --offset must be a number, but is "far".
                    up --port-intake 8082                      | --port-intake and --port-triage are both 8082.
                    policy                                     | Needed: policy check FILE
                    policy check                               | Needed: policy check FILE
                    policy read express                        | Needed: policy check FILE
                    policy render express now                  | "policy render" does not know "now".
                    down now                                   | "down" does not know "now".
                    logs mailbox                               | There is no log of "mailbox"
                    token                                      | Needed: token NAME.
                    user add ada --role handler                | Needed: user add NAME --project PROJECT
                    user add ada --project express --role boss | Needed: user add NAME --project PROJECT
                    user add ada --team express                | "user add" does not know "--team".
                    user drop ada                              | "user" knows add, remove and away
                    user remove ada                            | Needed: user remove NAME --project PROJECT
                    """)
    void saysWhatWouldBeRight(String words, String message) {
        assertThatThrownBy(() -> read(words.split(" "))).hasMessageStartingWith(message);
    }

    private static Command read(String... words) {
        return CommandLine.read(List.of(words), Map.of());
    }
}
