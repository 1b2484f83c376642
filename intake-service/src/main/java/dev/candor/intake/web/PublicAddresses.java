package dev.candor.intake.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;

/** The addresses under which people reach the services. */
@ConfigMapping(prefix = "candor")
public interface PublicAddresses {

    Service intake();

    /** Where advisories are published. */
    @WithName("notify")
    Service advisories();

    /** One service. */
    interface Service {

        /** Without a slash at its end. */
        URI url();
    }
}
