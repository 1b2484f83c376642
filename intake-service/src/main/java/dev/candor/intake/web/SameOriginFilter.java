package dev.candor.intake.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/** Refuses what another website lets a visitor's browser send here. */
@Provider
class SameOriginFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final OwnAddress own;

    SameOriginFilter(OwnAddress own) {
        this.own = own;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var sameOrigin = new SameOrigin(own.address(), request.getUriInfo().getBaseUri());
        var allowed = READING.contains(request.getMethod())
                || sameOrigin.allows(
                        Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site")),
                        Optional.ofNullable(request.getHeaderString("Origin")));
        if (!allowed) {
            throw HttpProblem.valueOf(Status.FORBIDDEN, "Another website may not send this. Open the form here.");
        }
    }
}
