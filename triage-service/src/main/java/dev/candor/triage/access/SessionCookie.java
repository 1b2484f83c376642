package dev.candor.triage.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Where a browser keeps the secret of its session, out of reach of scripts and of other sites. */
final class SessionCookie {

    private static final String NAME = "candor-session";

    private SessionCookie() {}

    static void put(RoutingContext routing, Secret session) {
        routing.response().addCookie(cookie(routing, session.value()));
    }

    static void remove(RoutingContext routing) {
        routing.response().addCookie(cookie(routing, "").setMaxAge(0));
    }

    static Optional<Secret> of(RoutingContext routing) {
        return Optional.ofNullable(routing.request().getCookie(NAME)).map(it -> new Secret(it.getValue()));
    }

    private static Cookie cookie(RoutingContext routing, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(routing.request().isSSL());
    }
}
