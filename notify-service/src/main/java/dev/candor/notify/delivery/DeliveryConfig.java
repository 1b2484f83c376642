package dev.candor.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a message is tried again. */
@ConfigMapping(prefix = "candor.delivery")
interface DeliveryConfig {

    /** Pause after the first attempt that failed; it doubles from then on. */
    @WithDefault("1m")
    Duration firstPause();

    @WithDefault("1h")
    Duration longestPause();

    /** A message that is as old as this is given up. */
    @WithDefault("5d")
    Duration giveUpAfter();

    /** Pause where the mail server is known to be away and nobody asked it. */
    @WithDefault("10s")
    Duration pauseWhileAway();
}
