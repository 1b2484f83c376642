package dev.candor.triage.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.candor.triage.people.Account;
import dev.candor.triage.people.Accounts;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Adds to everybody who signed in what they are on their teams, as it is now: somebody who was taken off a team is
 * refused at once. Whom the identity provider knows and we do not is on no team.
 */
@ApplicationScoped
class TeamsAugmentor implements SecurityIdentityAugmentor {

    private final Accounts accounts;
    private final Members members;

    TeamsAugmentor(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return accounts.ofSubject(token.getSubject(), Optional.ofNullable(token.getClaim("preferred_username")))
                    .chain(account -> withTeams(
                            withProviderSession(identity, token),
                            account.map(Account::name).orElse("")));
        }
        return withTeams(identity, identity.getPrincipal().getName());
    }

    private static SecurityIdentity withProviderSession(SecurityIdentity identity, JsonWebToken token) {
        var session = Optional.<Object>ofNullable(token.getClaim("sid")).map(Object::toString);
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(SignedIn.PROVIDER_SESSION, session.orElse(""))
                .build();
    }

    private Uni<SecurityIdentity> withTeams(SecurityIdentity identity, String account) {
        return members.teamsOf(account).map(teams -> withTeams(identity, account, teams));
    }

    private static SecurityIdentity withTeams(SecurityIdentity identity, String account, List<Member> teams) {
        var builder = QuarkusSecurityIdentity.builder(identity)
                .setPrincipal(new QuarkusPrincipal(account))
                .addAttribute(
                        SignedIn.PROJECTS, teams.stream().collect(toUnmodifiableMap(Member::project, Member::role)));
        teams.forEach(it -> builder.addRole(it.role().name().toLowerCase(Locale.ROOT)));
        return builder.build();
    }
}
