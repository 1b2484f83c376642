package dev.candor.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;

/** Where the policies are, and the public addresses of the services, for links. */
@ConfigMapping(prefix = "candor")
interface NotifyConfig {

    /** Folder with the projects' policy files. */
    Path policies();

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
