package dev.candor.notify.format;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator may add to the machine formats. */
@ConfigMapping(prefix = "candor.formats")
public interface FormatConfig {

    /** The UUID of one's own CVE numbering authority; without it no CVE record is ever written. */
    Optional<String> cveOrganisation();

    /**
     * Folder with official JSON schemas, applied beside our own rules: {@code osv.json}, {@code cve.json},
     * {@code csaf.json}; further files are what these refer to, found by their own {@code $id}.
     */
    Optional<Path> schemas();

    /** MITRE's list of weaknesses, with columns for id and name, parted by commas or tabs; names are compared with it. */
    Optional<Path> weaknesses();
}
