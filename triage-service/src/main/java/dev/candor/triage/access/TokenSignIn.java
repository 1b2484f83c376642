package dev.candor.triage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TokenSignIn implements IdentityProvider<TokenRequest> {

    private final ApiTokens tokens;

    TokenSignIn(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return tokens.accountOf(request.token())
                .map(account -> account.map(SignedIn::byToken).orElseThrow(AuthenticationFailedException::new));
    }
}
