package dev.candor.policy.inforce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.nio.file.Path;

/** Where the projects' rules lie, and who keeps them. */
@ConfigMapping(prefix = "candor")
interface PolicyConfig {

    /** The folder with one policy file for each project. */
    Path policies();

    /** The service's short name: who says in its journal that a version is new. */
    @WithName("journal.service")
    String service();
}
