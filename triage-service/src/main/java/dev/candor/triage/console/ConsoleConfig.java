package dev.candor.triage.console;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

@ConfigMapping(prefix = "candor.console")
interface ConsoleConfig {

    /** Where intake-service answers the internal API. */
    URI intake();

    /** Where notify-service does. */
    URI notifying();
}
