package dev.candor.triage.console;

import dev.candor.journal.DatabaseAway;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * While the database cannot work, everybody reads that nothing was recorded and when to try again: also who could not
 * even be recognised, because accounts lie there too.
 */
@ApplicationScoped
class AwayAnswer {

    private static final String SENTENCE = "The desk cannot read or record anything now. Nothing was recorded: keep"
            + " your text, and try again in half a minute.";

    private static final String PROBLEM =
            "{\"status\":503,\"title\":\"Service Unavailable\",\"detail\":\"%s\"}".formatted(SENTENCE);

    private static final String PAGE = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not now</title>"
            + "<link rel=\"stylesheet\" href=\"/style.css\"><main><h1>Not now</h1><p>%s</p></main></html>"
                    .formatted(SENTENCE);

    // Before Quarkus' own, which knows nothing of databases.
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(AwayAnswer::answer);
    }

    private static void answer(RoutingContext request) {
        var failure = request.failure();
        if (failure == null
                || !DatabaseAway.caused(failure)
                || request.response().ended()) {
            request.next();
            return;
        }
        var isForPeople = !request.normalizedPath().startsWith("/api/");
        request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "30")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", isForPeople ? "text/html; charset=utf-8" : "application/problem+json")
                .end(isForPeople ? PAGE : PROBLEM);
    }
}
