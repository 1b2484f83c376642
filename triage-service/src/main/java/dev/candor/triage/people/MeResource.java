package dev.candor.triage.people;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Path("/api/v1/me")
@Authenticated
class MeResource {

    private final SecurityIdentity identity;
    private final Members members;

    MeResource(SecurityIdentity identity, Members members) {
        this.identity = identity;
        this.members = members;
    }

    /** Who is signed in, and what they are on each of their teams. */
    record Me(String account, String name, Map<String, String> projects) {

        static Me of(String account, List<Member> teams) {
            var roles = new TreeMap<String, String>();
            teams.forEach(it -> roles.put(it.project(), RoleWords.of(it.role())));
            return new Me(account, teams.stream().map(Member::name).findFirst().orElse(account), roles);
        }
    }

    @GET
    public Uni<Me> me() {
        var account = identity.getPrincipal().getName();
        return members.teamsOf(account).map(teams -> Me.of(account, teams));
    }
}
