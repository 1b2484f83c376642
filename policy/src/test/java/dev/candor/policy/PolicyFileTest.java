package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.SHORTEST;
import static dev.candor.policy.PolicyTexts.VALID;
import static dev.candor.policy.Promise.wallClock;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

    @TempDir
    Path folder;

    @Test
    void readsEveryKey() {
        var policy = PolicyFile.parse("acme.yaml", VALID);

        assertThat(policy.project()).isEqualTo("acme");
        assertThat(policy.name()).isEqualTo("Acme");
        assertThat(policy.caseIdPrefix()).isEqualTo("ACME");
        assertThat(policy.language()).isEqualTo("en");
        assertThat(policy.addresses()).containsExactly("security@acme.example", "list@lists.acme.example");
        assertThat(policy.mailingLists())
                .containsExactly(new MailingList("list@lists.acme.example", "list.lists.acme.example"));
        assertThat(policy.alertAddress()).isEqualTo("team@acme.example");
        assertThat(policy.announcementList()).contains("news@lists.acme.example");
        assertThat(policy.policyUrl()).contains(URI.create("https://acme.example/security"));
        assertThat(policy.packages())
                .containsExactly(
                        new PackageInScope("pkg:npm/acme", "Acme", List.of()),
                        new PackageInScope("pkg:npm/%40acme/tools", "Acme tools", List.of()));
        assertThat(policy.releaseLines())
                .containsExactly(
                        new ReleaseLine(
                                "4.x",
                                "pkg:npm/acme",
                                "4.0.0",
                                "5.0.0",
                                Optional.of(LocalDate.of(2027, 4, 30)),
                                PreReleases.FIXED),
                        new ReleaseLine(
                                "5.x",
                                "pkg:npm/acme",
                                "5.0.0",
                                "6.0.0",
                                Optional.empty(),
                                PreReleases.NO_FIX_PROMISED));
        assertThat(policy.clocks())
                .isEqualTo(new Clocks(
                        wallClock(Duration.ofHours(48)),
                        wallClock(Duration.ofHours(36)),
                        DetailedAnswerFrom.RECEIVED,
                        wallClock(Duration.ofDays(5)),
                        wallClock(Duration.ofDays(20)),
                        List.of(Duration.ofDays(7), Duration.ofDays(14)),
                        false,
                        wallClock(Duration.ofMinutes(90)),
                        wallClock(Duration.ofDays(3)),
                        wallClock(Duration.ofDays(30))));
        assertThat(policy.approval()).isEqualTo(Approval.SECOND_PERSON);
        assertThat(policy.threatModel()).isEqualTo("What comes over the network is not trusted.\n");
    }

    @Test
    void givesDefaultsToWhatIsLeftOut() {
        var policy = PolicyFile.parse("acme.yaml", SHORTEST);

        assertThat(policy.language()).isEqualTo("en");
        assertThat(policy.mailingLists()).isEmpty();
        assertThat(policy.announcementList()).isEmpty();
        assertThat(policy.policyUrl()).isEmpty();
        assertThat(policy.approval()).isEqualTo(Approval.SECOND_PERSON);
        assertThat(policy.clocks())
                .isEqualTo(new Clocks(
                        wallClock(Duration.ofHours(24)),
                        wallClock(Duration.ofHours(48)),
                        DetailedAnswerFrom.ACKNOWLEDGED,
                        wallClock(Duration.ofDays(7)),
                        wallClock(Duration.ofDays(30)),
                        List.of(Duration.ofDays(7), Duration.ofDays(14)),
                        false,
                        wallClock(Duration.ofHours(24)),
                        wallClock(Duration.ofHours(72)),
                        wallClock(Duration.ofDays(30))));
    }

    @Test
    void isKnownByTheHashOfItsBytes() {
        var policy = PolicyFile.parse("acme.yaml", SHORTEST);

        assertThat(policy.hash()).isEqualTo("4212b58190d14c22f861eed0c734d86b428187178444d6f008bab883ca872c61");
    }

    @Test
    void hasAnotherHashWhenOnlyACommentDiffers() {
        var policy = PolicyFile.parse("acme.yaml", VALID + "# reviewed\n");

        assertThat(policy.hash())
                .isNotEqualTo(PolicyFile.parse("acme.yaml", VALID).hash());
    }

    @Test
    void comesBackTheSameFromItsStoredText() throws IOException {
        var fromFile = PolicyFile.read(file(VALID.getBytes(UTF_8)));

        var fromStore = PolicyFile.parse("stored", fromFile.source());

        assertThat(fromStore).isEqualTo(fromFile);
    }

    @Test
    void comesBackTheSameWithByteOrderMarkAndWindowsLineEnds() throws IOException {
        var fromFile = PolicyFile.read(file(("\uFEFF" + VALID.replace("\n", "\r\n")).getBytes(UTF_8)));

        var fromStore = PolicyFile.parse("stored", fromFile.source());

        assertThat(fromStore).isEqualTo(fromFile);
        assertThat(fromStore.threatModel()).isEqualTo("What comes over the network is not trusted.\n");
    }

    @Test
    void readsAddressesWithoutCase() {
        var policy = PolicyFile.parse("acme.yaml", VALID.replace("security@acme.example", "Security@ACME.example"));

        assertThat(policy.addresses()).contains("security@acme.example");
    }

    @Test
    void readsPackageUrlsInTheirCanonicalForm() {
        var policy = PolicyFile.parse("acme.yaml", VALID.replace("pkg:npm/%40acme/tools", "pkg:NPM/%40acme/tools"));

        assertThat(policy.packages()).contains(new PackageInScope("pkg:npm/%40acme/tools", "Acme tools", List.of()));
    }

    @Test
    void doesNotPrintItsSource() {
        var policy = PolicyFile.parse("acme.yaml", VALID);

        assertThat(policy).hasToString("Policy[acme, " + policy.hash() + "]");
    }

    @Test
    void isRefusedWhenTheFileIsMissing() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("none.yaml, line 1: the file cannot be read; check that it exists");
    }

    @Test
    void isRefusedWhenTheFileIsNotUtf8() throws IOException {
        var file = file(new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xE9});

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("the file is not UTF-8; save it as UTF-8.");
    }

    @Test
    void isRefusedWhenTheFileIsTooLarge() throws IOException {
        var file = file((VALID + "#".repeat(PolicyFile.LARGEST)).getBytes(UTF_8));

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("the file is too large; write at most 262144 bytes.");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("acme.yaml"), bytes);
    }
}
