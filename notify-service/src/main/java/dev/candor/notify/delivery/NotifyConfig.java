package dev.candor.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;

/** The public addresses of the services, for links. */
@ConfigMapping(prefix = "candor")
interface NotifyConfig {

    Service intake();

    Service triage();

    /** Public base address of this service. */
    @WithName("notify.url")
    URI site();

    /** A service as seen from outside. */
    interface Service {

        /** Public base address. */
        URI url();
    }
}
