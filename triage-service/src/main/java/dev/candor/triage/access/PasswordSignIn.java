package dev.candor.triage.access;

import dev.candor.journal.Transactions;
import dev.candor.triage.people.Account;
import dev.candor.triage.people.Accounts;
import dev.candor.triage.people.Passwords;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Sign-in by name and password. A wrong name, a wrong password and a try too many get one and the same answer. */
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInTries tries;
    private final Passwords passwords;
    private final SignInWay way;

    PasswordSignIn(
            Transactions transactions,
            Accounts accounts,
            Sessions sessions,
            SignInTries tries,
            Passwords passwords,
            SignInWay way) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tries = tries;
        this.passwords = passwords;
        this.way = way;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (way.isByProvider()) {
            return refused();
        }
        var name = request.getUsername().strip().toLowerCase(Locale.ROOT);
        var source = routing.request().remoteAddress().hostAddress();
        var password = new String(request.getPassword().getPassword());
        return transactions
                .run(() -> tries.admit(name, source)
                        .chain(admitted -> admitted
                                ? accounts.find(name).map(Try::of)
                                : Uni.createFrom().item(Try.none())))
                .chain(it -> check(it, password))
                .chain(account -> account.isPresent() ? signIn(account.get(), source, routing) : refused());
    }

    private Uni<Optional<Account>> check(Try made, String password) {
        return made.admitted()
                ? passwords
                        .fits(password, made.account())
                        .map(fits -> made.account().filter(_ -> fits))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<SecurityIdentity> signIn(Account account, String source, RoutingContext routing) {
        return transactions
                .run(() -> tries.succeeded(account.name(), source).chain(() -> sessions.open(account.name())))
                .invoke(session -> SessionCookie.put(routing, session))
                .map(session -> SignedIn.bySession(account, session));
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(AuthenticationFailedException::new);
    }

    private record Try(boolean admitted, Optional<Account> account) {

        static Try of(Optional<Account> account) {
            return new Try(true, account);
        }

        static Try none() {
            return new Try(false, Optional.empty());
        }
    }
}
