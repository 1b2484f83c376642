package dev.candor.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder of the programs; an unpacking that was cut off is done again. */
    static Path unpackInto(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        Files.createDirectories(part);
        try (var archive = open();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, part);
            }
        }
        return Files.move(part, folder);
    }

    private static InputStream open() throws IOException {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new IOException(
                    "The built-in PostgreSQL runs on Linux with an x86-64 processor, this machine is %s %s"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = entry.resolveIn(folder);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(content, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
