package dev.candor.triage.policy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the projects' rules lie. */
@ConfigMapping(prefix = "candor")
interface PolicyConfig {

    /** The folder with one policy file for each project. */
    Path policies();
}
