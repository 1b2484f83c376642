package dev.candor.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The service's part in the stream. */
@ConfigMapping(prefix = "candor.journal")
interface JournalConfig {

    /** The service's short name: its events' source and its consumer group. */
    String service();

    /** The one topic that it publishes. */
    String publishes();

    /** The topics that it hears. */
    List<String> hears();

    /** How long the relay sleeps when nothing wakes it. */
    @WithDefault("500ms")
    Duration poll();

    /** How many entries the relay publishes at once. */
    @WithDefault("1000")
    int batch();
}
