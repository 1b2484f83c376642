package dev.candor.intake.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reports are stored in groups. */
@ConfigMapping(prefix = "intake.commit")
interface CommitConfig {

    /** The most reports in one transaction. */
    @WithDefault("100")
    int largestGroup();

    /** The most reports that may wait for the next transaction; beyond that a sender is asked to come back. */
    @WithDefault("500")
    int longestQueue();
}
