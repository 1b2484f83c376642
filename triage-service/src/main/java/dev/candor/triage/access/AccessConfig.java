package dev.candor.triage.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "candor.access")
interface AccessConfig {

    /** How long a session lasts at most, however busy it is; {@code quarkus.http.auth.form.timeout} ends an idle one. */
    @WithDefault("PT24H")
    Duration sessionLasts();
}
