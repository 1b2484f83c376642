package dev.candor.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

    @TempDir
    private Path folder;

    @Test
    void findsEveryProjectThatAPolicyNames() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "# a policy\nproject: second\nname: Second\n");
        Files.writeString(folder.resolve("a.yml"), "project: \"first\"\nteam:\n  project: none\n");
        Files.writeString(folder.resolve("notes.txt"), "project: none\n");

        assertThat(Policies.projects(folder)).containsExactly("first", "second");
    }
}
