package dev.candor.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The address of this service. Made with the first request: filters are made before there are settings. */
@ApplicationScoped
class OwnAddress {

    private final PublicAddresses addresses;

    OwnAddress(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    URI address() {
        return addresses.intake().url();
    }
}
