package dev.candor.triage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers those who are not signed in; the same for every reason. */
class AccessRefusals {

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    public Response unauthorized() {
        return Refusal.UNAUTHORIZED.response();
    }

    /** A way of signing in may have said already where to go: then that stands. */
    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    public Response failed(RoutingContext routing) {
        return routing.response().headers().contains("Location")
                ? Response.status(Response.Status.FOUND).build()
                : Refusal.UNAUTHORIZED.response();
    }
}
