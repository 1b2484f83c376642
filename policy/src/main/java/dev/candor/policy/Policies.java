package dev.candor.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All policies of an installation, sorted by project. No two share a project, a prefix, an address or a list id.
 * Whoever needs several answers that fit together asks for {@link #all()} once.
 */
public interface Policies {

    /** Reads every {@code .yaml} and {@code .yml} file of a folder; refuses them together, with the problems of all. */
    static Policies readAll(Path folder) {
        return PolicyFolder.readAll(folder);
    }

    /** Reads these files as if a folder held them and nothing else. */
    static Policies read(List<Path> files) {
        return PolicyFolder.read(files);
    }

    List<Policy> all();

    Optional<Policy> byProject(String project);

    /** The policy that a recipient address belongs to, whatever its case, with or without a {@code +tag}. */
    Optional<Policy> byAddress(String address);

    /** Only today's policies; a service looks up older versions where it stored them. */
    Optional<Policy> byHash(String hash);
}
