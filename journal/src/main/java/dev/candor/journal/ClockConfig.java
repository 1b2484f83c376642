package dev.candor.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "candor.clock")
interface ClockConfig {

    /** How far a service lives ahead of this machine: to rehearse on a copy what next month brings. Never in earnest. */
    @WithDefault("PT0S")
    Duration ahead();
}
