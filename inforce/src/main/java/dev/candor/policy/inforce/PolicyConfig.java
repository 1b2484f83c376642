package dev.candor.policy.inforce;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the projects' rules lie, and who keeps them. */
@ConfigMapping(prefix = "candor")
interface PolicyConfig {

    /** The folder with one policy file for each project. */
    Path policies();

    Journal journal();

    /** The journal that a new version is told to. */
    interface Journal {

        /** The service's short name. */
        String service();
    }
}
