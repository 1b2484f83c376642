package dev.candor.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** Who runs the server: the person at the keyboard, or, since PostgreSQL refuses root, nobody in root's place. */
public record ServerUser(boolean isRoot) {

    private static final int NOBODY = 65534;

    public static ServerUser current() throws IOException {
        return new ServerUser(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0));
    }

    /** The words of a command that then runs as the server's user. */
    public List<String> running(List<String> words) {
        var all = new ArrayList<String>();
        if (isRoot) {
            all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        all.addAll(words);
        return all;
    }

    /** Makes a file or folder the server's own. */
    public void give(Path path) throws IOException {
        if (isRoot) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    /** Whether the server's user may walk down to a folder; the folder itself need not exist yet. */
    public boolean reaches(Path folder) throws IOException {
        for (var part = folder.toAbsolutePath(); isRoot && part != null; part = part.getParent()) {
            if (Files.exists(part)
                    && !Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
