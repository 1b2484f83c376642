package dev.candor.journal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets only the holders of the service token through to {@link Internal} resources. */
@Internal
@Provider
class ServiceTokenFilter implements ContainerRequestFilter {

    private final KeyFolder keys;

    // The token is read with the first request: filters are made while the application is built, without settings.
    ServiceTokenFilter(KeyFolder keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (sent == null || !isToken(sent)) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        }
    }

    private boolean isToken(String sent) {
        var expected = "Bearer " + keys.serviceToken();
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
