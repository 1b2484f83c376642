package dev.candor.triage.access;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** In and out. The sign-in itself is the framework's form mechanism on {@code POST /sign-in}. */
@Path("/")
@PermitAll
@Produces(Html.TYPE)
class SignInPages {

    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final SignInWay way;
    private final OidcSession providerSession;

    SignInPages(SecurityIdentity identity, Sessions sessions, SignInWay way, OidcSession providerSession) {
        this.identity = identity;
        this.sessions = sessions;
        this.way = way;
        this.providerSession = providerSession;
    }

    @CheckedTemplate(basePath = "access", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(boolean refused);

        static native TemplateInstance signedOut();

        static native TemplateInstance onward();
    }

    /**
     * Who follows a link in a mail comes without the session's cookie, for it is same-site only. So a first page of
     * our own comes in between; from there the cookie is sent.
     */
    @GET
    @Path("/sign-in")
    public Uni<Response> page(
            @RestQuery Optional<String> refused,
            @HeaderParam("Sec-Fetch-Site") Optional<String> cameFrom,
            @CookieParam(Wanted.COOKIE) Optional<String> wanted) {
        if (cameFrom.filter(it -> it.equals("cross-site")).isPresent()) {
            return Html.page(Templates.onward());
        }
        if (way.isByProvider() || !identity.isAnonymous()) {
            return Uni.createFrom().item(() -> to(wanted.flatMap(Wanted::path).orElse("/")));
        }
        return Html.page(Templates.signIn(refused.isPresent()));
    }

    @POST
    @Path("/sign-out")
    public Uni<Response> signOut(RoutingContext routing) {
        var ended = SignedIn.session(identity).map(it -> end(it, routing)).orElseGet(this::endAtProvider);
        return ended.replaceWith(() -> to("/signed-out"));
    }

    @GET
    @Path("/signed-out")
    public Uni<Response> signedOut() {
        return Html.page(Templates.signedOut());
    }

    private Uni<Void> end(Secret session, RoutingContext routing) {
        FormAuthenticationMechanism.logout(routing);
        SessionCookie.remove(routing);
        return sessions.close(session);
    }

    private Uni<Void> endAtProvider() {
        return way.isByProvider() && !identity.isAnonymous()
                ? providerSession.logout()
                : Uni.createFrom().voidItem();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
