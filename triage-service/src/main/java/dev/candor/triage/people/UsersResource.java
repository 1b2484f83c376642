package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.journal.Internal;
import dev.candor.triage.people.AddMember.NewMember;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How {@code ./candor user add} reaches the teams. */
@Path("/internal/v1/users")
@Internal
@PermitAll
class UsersResource {

    private final AddMember addMember;

    UsersResource(AddMember addMember) {
        this.addMember = addMember;
    }

    record Wanted(
            Optional<String> name,
            Optional<String> project,
            Optional<String> role,
            Optional<String> mail,
            Optional<String> displayName) {}

    record Account(String name, Optional<String> oneTimePassword) {}

    @POST
    @ResponseStatus(201)
    public Uni<Account> add(Wanted wanted) {
        return addMember
                .add(
                        new NewMember(
                                wanted.name().orElse(""),
                                wanted.project().orElse(""),
                                role(wanted.role().orElse("")),
                                wanted.displayName(),
                                wanted.mail()),
                        "triage")
                .map(it -> new Account(it.account(), it.oneTimePassword()));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(MemberRefused::role);
    }
}
