package dev.candor.triage.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Lets a page's form through only with the token of its session, and nobody past a one-time password. */
class FormFilter {

    private static final Set<String> OPEN_WITH_ONE_TIME_PASSWORD = Set.of("/password", "/sign-out", "/sign-in");

    private final SecurityIdentity identity;
    private final FormTokens tokens;

    FormFilter(SecurityIdentity identity, FormTokens tokens) {
        this.identity = identity;
        this.tokens = tokens;
    }

    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> filter(ResteasyReactiveContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (identity.isAnonymous() || SignedIn.isByToken(identity)) {
            return Optional.empty();
        }
        if (SignedIn.mustChangePassword(identity) && !OPEN_WITH_ONE_TIME_PASSWORD.contains(path)) {
            return Optional.of(path.startsWith("/api/") ? Refusal.PASSWORD.response() : toPasswordPage());
        }
        return isForm(request, path) && !tokens.fits(token(request), identity)
                ? Optional.of(Refusal.CROSS_SITE.response())
                : Optional.empty();
    }

    // The API takes JSON alone, which no form can send; FrontDoor has seen where the request came from.
    private static boolean isForm(ContainerRequestContext request, String path) {
        return CrossSite.changesSomething(request.getMethod()) && !path.startsWith("/api/");
    }

    private static String token(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(FormTokens.FIELD, true, false) instanceof String token ? token : "";
    }

    private static Response toPasswordPage() {
        return Response.seeOther(URI.create("/password")).build();
    }
}
