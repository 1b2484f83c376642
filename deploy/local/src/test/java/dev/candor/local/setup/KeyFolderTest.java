package dev.candor.local.setup;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    @TempDir
    private Path folder;

    @Test
    void letsOnlyTheOwnerReadAKey() throws IOException {
        new KeyFolder(folder).fill();

        for (var key : everyFile()) {
            assertThat(Files.getPosixFilePermissions(key)).as("%s", key).containsOnly(OWNER_READ, OWNER_WRITE);
        }
    }

    @Test
    void keepsTheKeysThatAreThere() throws IOException {
        var keys = new KeyFolder(folder);
        keys.fill();
        var before = Files.readString(folder.resolve("wrapping-person.key"));

        keys.fill();

        assertThat(folder.resolve("wrapping-person.key")).hasContent(before);
    }

    @Test
    void makesKeysOf32Bytes() throws IOException {
        new KeyFolder(folder).fill();

        assertThat(Base64.getDecoder().decode(Files.readString(folder.resolve("receipt.key"))))
                .hasSize(32);
        assertThat(new KeyFolder(folder).serviceToken()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void givesEachServiceNothingThatItDoesNotNeed() throws IOException {
        var keys = new KeyFolder(folder);

        keys.fill();

        for (var service : ServiceName.values()) {
            try (var lent = Files.list(keys.of(service))) {
                assertThat(lent.map(key -> key.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(service.keys());
            }
        }
    }

    private List<Path> everyFile() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
