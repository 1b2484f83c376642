package dev.candor.triage.access;

import dev.candor.triage.people.Account;
import dev.candor.triage.people.Accounts;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The form cookie says who, the session cookie proves that they have not signed out since. Without the second the
 * request is nobody's: failing it would send the sign-in page to itself for ever.
 */
@ApplicationScoped
class SessionSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Sessions sessions;
    private final Accounts accounts;
    private final SignInWay way;

    SessionSignIn(Sessions sessions, Accounts accounts, SignInWay way) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.way = way;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        var session = SessionCookie.of(HttpSecurityUtils.getRoutingContextAttribute(request));
        if (session.isEmpty() || way.isByProvider()) {
            return SignedIn.laterAsNobody();
        }
        return account(request.getPrincipal(), session.get())
                .map(account ->
                        account.map(it -> SignedIn.bySession(it, session.get())).orElseGet(SignedIn::nobody));
    }

    private Uni<Optional<Account>> account(String name, Secret session) {
        return sessions.isOpen(session, name)
                .chain(open -> open ? accounts.find(name) : Uni.createFrom().item(Optional.empty()));
    }
}
