package dev.candor.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.local.setup.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Checkout checkout = Checkout.current();
    private final PolicyCommands commands = new PolicyCommands(
            checkout,
            new Terminal(InputStream.nullInputStream(), new PrintStream(said, true, StandardCharsets.UTF_8)),
            CLOCK);

    @Test
    void explainsWhatAValidPolicyPromises() {
        var valid = commands.check(List.of(
                checkout.policies().resolve("express.yaml"), checkout.policies().resolve("express-2015.yaml")));

        assertThat(valid).isTrue();
        assertThat(said())
                .contains(
                        "Express (project express) is valid.", "Express (2015 policy) (project express-2015) is valid.")
                .contains("- A person answers you within 24 hours of your report.");
    }

    @Test
    void saysWhatIsWrongWithOneThatIsNot() throws IOException {
        var file = Files.writeString(folder.resolve("bad.yaml"), "project: Bad\n");

        assertThat(commands.check(List.of(file))).isFalse();

        assertThat(said()).contains("bad.yaml, line 1, project: \"Bad\" is not a project;");
    }

    @Test
    void refusesFilesThatDoNotGoTogether() throws IOException {
        var express = checkout.policies().resolve("express.yaml");
        var copy = Files.copy(express, folder.resolve("copy.yaml"));

        assertThat(commands.check(List.of(express, copy))).isFalse();

        assertThat(said()).contains("the project express is also that of");
    }

    @Test
    void writesSecurityMd() {
        commands.render(new Command.RenderPolicy("express", Optional.empty()));

        assertThat(said()).startsWith("<!-- Written by Candor").contains("# Security policy of Express\n");
    }

    @Test
    void knowsOnlyTheProjectsOfTheFolder() {
        assertThatThrownBy(() -> commands.render(new Command.RenderPolicy("nobody", Optional.empty())))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("There is no project \"nobody\"")
                .hasMessageContaining("express, express-2015");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
