package dev.candor.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @Test
    void a13KnowsThatNothingCame(@TempDir Path parent) throws IOException {
        try (var spool = Spool.in(parent)) {
            Files.writeString(spool.raw(), "\r\n \t\r\n");
            assertThat(spool.isEmpty()).isTrue();
            Files.writeString(spool.raw(), "\r\n.\r\n");
            assertThat(spool.isEmpty()).isFalse();
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path parent;

    @Test
    void isReadableForNobodyElse() throws IOException {
        try (var spool = Spool.in(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void c7IsGoneWithItsFilesWhenItIsClosed() throws IOException {
        try (var spool = Spool.in(parent)) {
            Files.writeString(spool.raw(), "mail");
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void c7SweepsWhatAKilledServiceLeftAndNothingElse() throws IOException {
        var left = Spool.in(parent);
        Files.writeString(left.raw(), "mail");
        Files.setLastModifiedTime(left.folder(), FileTime.from(NOW.minusSeconds(3600)));
        var inWork = Spool.in(parent);
        Files.setLastModifiedTime(inWork.folder(), FileTime.from(NOW));

        Spool.sweep(parent, NOW.minusSeconds(600));

        assertThat(parent)
                .isDirectoryContaining(inWork.folder()::equals)
                .isDirectoryNotContaining(left.folder()::equals);
    }
}
