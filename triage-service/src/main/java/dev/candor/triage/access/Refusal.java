package dev.candor.triage.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Answers given before a request reaches any of our pages: short, and the same whatever was asked for. */
enum Refusal {
    UNAUTHORIZED(401, "Unauthorized", "Sign in, or send a token of yours as a bearer token."),
    CROSS_SITE(403, "Forbidden", "This request came from another site, or does not say where it came from."),
    PASSWORD(403, "Forbidden", "Choose a password of your own first.");

    private static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String body;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.body = "{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}".formatted(status, title, detail);
    }

    Response response() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(body);
        return (this == UNAUTHORIZED ? response.header("WWW-Authenticate", "Bearer") : response).build();
    }

    void answer(RoutingContext routing) {
        var response = routing.response().setStatusCode(status);
        if (this == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).end(body);
    }
}
