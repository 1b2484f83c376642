package dev.candor.triage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes our bearer tokens before anything else looks at them, and answers for the API: no path of it ever redirects to
 * a sign-in page.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = 3000;

    private final SignInWay way;

    TokenMechanism(SignInWay way) {
        this.way = way;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        if (isInternal(routing)) {
            return SignedIn.laterAsNobody(); // the service token is checked where it is used
        }
        var header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.regionMatches(true, 0, "Bearer " + ApiTokens.PREFIX, 0, 7 + ApiTokens.PREFIX.length())) {
            return way.isByProvider()
                    ? Uni.createFrom().nullItem()
                    : Uni.createFrom().failure(AuthenticationFailedException::new);
        }
        return identities.authenticate(
                new TokenRequest(new Secret(header.substring(7).strip())));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return isApi(routing) || routing.request().getHeader(HttpHeaders.AUTHORIZATION) != null
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext routing) {
        return getChallenge(routing).map(challenge -> {
            if (challenge == null) {
                return false;
            }
            Refusal.UNAUTHORIZED.answer(routing);
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "candor"));
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    private static boolean isApi(RoutingContext routing) {
        return routing.normalizedPath().startsWith("/api/") || isInternal(routing);
    }

    private static boolean isInternal(RoutingContext routing) {
        return routing.normalizedPath().startsWith("/internal/");
    }
}
