package dev.candor.triage.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** What holds for every request, before anybody asks who sent it: the headers of the answer, and no forged commands. */
@ApplicationScoped
class FrontDoor {

    private static final int BEFORE_SIGN_IN = 500;

    void open(@Observes Filters filters) {
        filters.register(FrontDoor::secureAnswer, BEFORE_SIGN_IN + 1);
        filters.register(FrontDoor::refuseForgery, BEFORE_SIGN_IN);
    }

    private static void secureAnswer(RoutingContext routing) {
        var cache = routing.normalizedPath().equals("/style.css") ? "public, max-age=300" : "no-store";
        routing.addHeadersEndHandler(_ -> {
            var headers = routing.response().headers();
            unlessSaid(
                    headers,
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'");
            unlessSaid(headers, "X-Content-Type-Options", "nosniff");
            unlessSaid(headers, "X-Frame-Options", "DENY");
            unlessSaid(headers, "Referrer-Policy", "no-referrer");
            unlessSaid(headers, "Cross-Origin-Opener-Policy", "same-origin");
            unlessSaid(headers, "Cross-Origin-Resource-Policy", "same-origin");
            unlessSaid(headers, "Cache-Control", cache);
        });
        routing.next();
    }

    private static void unlessSaid(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static void refuseForgery(RoutingContext routing) {
        var request = routing.request();
        var from = new CrossSite(
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                request.scheme() + "://" + request.authority(),
                request.cookieCount() > 0);
        if (CrossSite.changesSomething(request.method().name()) && from.isRefused()) {
            Refusal.CROSS_SITE.answer(routing);
        } else {
            routing.next();
        }
    }
}
