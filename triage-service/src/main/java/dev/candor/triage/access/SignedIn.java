package dev.candor.triage.access;

import dev.candor.triage.people.Account;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What we note about somebody who signed in, beside the framework's own words. */
public final class SignedIn {

    /** {@code Map<String, ProjectEvent.Role>}: the role on each team. */
    public static final String PROJECTS = "projects";

    private static final String SESSION = "session";
    static final String PROVIDER_SESSION = "provider-session";
    private static final String TOKEN = "token";
    private static final String ONE_TIME = "one-time-password";

    private SignedIn() {}

    static SecurityIdentity byToken(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addAttribute(TOKEN, true)
                .build();
    }

    static SecurityIdentity bySession(Account account, Secret session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addAttribute(SESSION, session)
                .addAttribute(ONE_TIME, account.oneTimePassword())
                .build();
    }

    static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }

    static Uni<SecurityIdentity> laterAsNobody() {
        return Uni.createFrom().item(nobody());
    }

    /** The session that a form of ours belongs to; nothing for a token. */
    static Optional<Secret> session(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /** Whether a bearer token was sent: no browser does that by itself, so nobody can forge it. */
    static boolean isByToken(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(TOKEN));
    }

    /** What names the session at the identity provider; empty where it does not say. */
    static String providerSession(SecurityIdentity identity) {
        var session = identity.<String>getAttribute(PROVIDER_SESSION);
        return session == null ? "" : session;
    }

    static boolean mustChangePassword(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(ONE_TIME));
    }
}
