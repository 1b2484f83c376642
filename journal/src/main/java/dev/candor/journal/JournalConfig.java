package dev.candor.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What a service's journal must know. */
@ConfigMapping(prefix = "candor")
interface JournalConfig {

    /** The folder with the key files, readable by the service alone. */
    Path keys();

    Stream journal();

    Database database();

    /** The service's part in the stream. */
    interface Stream {

        /** The service's short name: its events' source and its consumer group. */
        String service();

        /** How long the relay sleeps when nothing wakes it. */
        @WithDefault("500ms")
        Duration poll();

        /** How many entries the relay publishes at once. */
        @WithDefault("1000")
        int batch();
    }

    /** The service's own database. */
    interface Database {

        /** Host and port, reached directly: the relay's lock does not survive a transaction pooler. */
        String address();

        String name();

        String user();

        @WithDefault("")
        String password();
    }
}
