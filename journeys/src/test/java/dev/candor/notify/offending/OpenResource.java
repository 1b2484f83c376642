package dev.candor.notify.offending;

import jakarta.ws.rs.GET;

class OpenResource {

    @GET
    LateEntity get() {
        return new LateEntity();
    }
}
