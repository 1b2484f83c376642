package dev.candor.notify.selftest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whether mail to the projects' own addresses is tried. */
@ConfigMapping(prefix = "candor.self-test")
interface SelfTestConfig {

    /** How often each address is tried, as in {@code 24h}; never where nothing is said. */
    Optional<Duration> every();

    /** How long a test mail may take until the address counts as dead. */
    @WithDefault("1h")
    Duration within();

    /** Addresses that are not tried. */
    Optional<Set<String>> except();
}
