package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

    @TempDir
    Path folder;

    @Test
    void areSortedByProject() throws IOException {
        write("a.yaml", PolicyTexts.other());
        write("b.yml", VALID);

        var policies = Policies.readAll(folder);

        assertThat(policies.all()).extracting(Policy::project).containsExactly("acme", "other");
    }

    @Test
    void areFoundByProject() throws IOException {
        write("acme.yaml", VALID);

        var policies = Policies.readAll(folder);

        assertThat(policies.byProject("acme")).contains(PolicyFile.parse("acme.yaml", VALID));
        assertThat(policies.byProject("ACME")).isEmpty();
        assertThat(policies.byProject("none")).isEmpty();
    }

    @Test
    void areFoundByHash() throws IOException {
        write("acme.yaml", VALID);

        var policies = Policies.readAll(folder);

        assertThat(policies.byHash(PolicyFile.parse("x", VALID).hash())).isPresent();
        assertThat(policies.byHash("0".repeat(64))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "security@acme.example, acme",
        "SECURITY@Acme.EXAMPLE, acme",
        "security+token@acme.example, acme",
        "Security+a+b@acme.example, acme",
        "list@lists.acme.example, acme",
        "security@other.example, other"
    })
    void areFoundByAddress(String address, String project) throws IOException {
        write("acme.yaml", VALID);
        write("other.yaml", PolicyTexts.other());

        var policies = Policies.readAll(folder);

        assertThat(policies.byAddress(address))
                .get()
                .extracting(Policy::project)
                .isEqualTo(project);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team@acme.example",
                "news@lists.acme.example",
                "security@acme.example.other.example",
                "xsecurity@acme.example",
                "+security@acme.example",
                "security",
                "",
                "security@acme.example, security@other.example"
            })
    void areNotFoundByAnyOtherAddress(String address) throws IOException {
        write("acme.yaml", VALID);

        assertThat(Policies.readAll(folder).byAddress(address)).isEmpty();
    }

    @Test
    void preferTheAddressThatIsWrittenWithItsTag() throws IOException {
        write("acme.yaml", VALID);
        write("other.yaml", PolicyTexts.other().replace("security@other.example", "security+other@acme.example"));

        var policies = Policies.readAll(folder);

        assertThat(policies.byAddress("security+other@acme.example"))
                .get()
                .extracting(Policy::project)
                .isEqualTo("other");
        assertThat(policies.byAddress("security+other+token@acme.example"))
                .get()
                .extracting(Policy::project)
                .isEqualTo("other");
        assertThat(policies.byAddress("security+else@acme.example"))
                .get()
                .extracting(Policy::project)
                .isEqualTo("acme");
    }

    @ParameterizedTest
    @MethodSource
    void areRefusedWhenTwoShareAName(String own, String shared, String message) throws IOException {
        write("acme.yaml", VALID);
        write("other.yaml", PolicyTexts.other().replace(own, shared));

        assertThatThrownBy(() -> Policies.readAll(folder))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> areRefusedWhenTwoShareAName() {
        return Stream.of(
                Arguments.of(
                        "project: other",
                        "project: acme",
                        "other.yaml, line 1, project: the project acme is also that of acme.yaml, line 1;"),
                Arguments.of(
                        "caseIdPrefix: OTHER",
                        "caseIdPrefix: ACME",
                        "other.yaml, line 3, caseIdPrefix: the case id prefix ACME is also that of acme.yaml, line 3;"),
                Arguments.of(
                        "- security@other.example",
                        "- LIST@lists.acme.example",
                        "other.yaml, line 6, addresses[0]: the address list@lists.acme.example is also that of acme.yaml, line 7;"),
                Arguments.of(
                        "listId: list.lists.other.example",
                        "listId: LIST.lists.acme.example",
                        "other.yaml, line 10, mailingLists[0].listId: the list id LIST.lists.acme.example is also that of acme.yaml, line 10;"),
                Arguments.of(
                        "alertAddress: team@other.example",
                        "alertAddress: security+x@acme.example",
                        "other.yaml, line 11, alertAddress: security+x@acme.example is a security address of acme.yaml, so our own mail would open cases;"),
                Arguments.of(
                        "announcementList: news@lists.other.example",
                        "announcementList: security@acme.example",
                        "other.yaml, line 12, announcementList: security@acme.example is a security address of acme.yaml,"),
                Arguments.of(
                        "- security@other.example",
                        "- team@acme.example",
                        "acme.yaml, line 11, alertAddress: team@acme.example is a security address of other.yaml,"),
                Arguments.of(
                        "alertAddress: team@other.example",
                        "alertAddress: news@lists.acme.example",
                        "other.yaml, line 11, alertAddress: news@lists.acme.example is the announcement list of acme.yaml, so alerts would be public;"));
    }

    @Test
    void mayShareWhoIsAlertedAndWhereItIsAnnounced() throws IOException {
        write("acme.yaml", VALID);
        write(
                "other.yaml",
                PolicyTexts.other()
                        .replace("team@other.example", "team@acme.example")
                        .replace("news@lists.other.example", "news@lists.acme.example"));

        assertThat(Policies.readAll(folder).all()).hasSize(2);
    }

    @Test
    void areRefusedWithTheProblemsOfEveryFile() throws IOException {
        write("a.yaml", "project: A\n");
        write("b.yaml", "\tb");
        write("c.yaml", VALID);

        assertThatThrownBy(() -> Policies.readAll(folder))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("a.yaml, line 1, project: \"A\" is not a project")
                .hasMessageContaining("a.yaml, line 1, name: the key name is missing")
                .hasMessageContaining("b.yaml, line 1: this is not YAML");
    }

    @Test
    void areRefusedInTheOrderOfFilesAndLines() throws IOException {
        write("b.yaml", PolicyTexts.other().replace("48h", "soon"));
        write("a.yaml", VALID.replace("team@acme.example", "news@lists.acme.example"));
        write("c.yaml", VALID.replace("48h", "soon").replace("project: acme", "project: A"));

        var refused = catchThrowableOfType(PolicyRefused.class, () -> Policies.readAll(folder));

        assertThat(refused.problems())
                .extracting(it -> it.file() + ":" + it.line())
                .containsExactly("a.yaml:11", "b.yaml:31", "c.yaml:1", "c.yaml:31");
    }

    @Test
    void areReadFromYamlFilesOnly() throws IOException {
        write("acme.yaml", VALID);
        write("README.md", "no policy");
        write(".hidden.yaml", "no policy");
        write("acme.yaml~", "no policy");
        Files.createDirectory(folder.resolve("..data"));

        assertThat(Policies.readAll(folder).all()).hasSize(1);
    }

    @Test
    void areReadThroughTheLinksOfAMountedFolder() throws IOException {
        var version = Files.createDirectory(folder.resolve("..2026_11_22"));
        Files.writeString(version.resolve("acme.yaml"), VALID);
        Files.createSymbolicLink(folder.resolve("acme.yaml"), version.resolve("acme.yaml"));

        assertThat(Policies.readAll(folder).all()).hasSize(1);
    }

    @Test
    void areRefusedWhenThereIsNone() {
        assertThatThrownBy(() -> Policies.readAll(folder))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("the folder holds no policy; put a .yaml file for each project there.");
    }

    @Test
    void areRefusedWhenTheFolderIsMissing() {
        assertThatThrownBy(() -> Policies.readAll(folder.resolve("none")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("the folder cannot be read; check that it exists and may be read.");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
