package dev.candor.triage.people;

import dev.candor.journal.Internal;
import dev.candor.triage.people.AddMember.NewMember;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How {@code ./candor user} reaches the teams. */
@Path("/internal/v1/users")
@Internal
@PermitAll
class UsersResource {

    private final AddMember addMember;
    private final RemoveMember removeMember;
    private final AnnounceAbsence announceAbsence;
    private final Clock clock;

    UsersResource(AddMember addMember, RemoveMember removeMember, AnnounceAbsence announceAbsence, Clock clock) {
        this.addMember = addMember;
        this.removeMember = removeMember;
        this.announceAbsence = announceAbsence;
        this.clock = clock;
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
                .appoint(new NewMember(
                        wanted.name().orElse(""),
                        wanted.project().orElse(""),
                        RoleWords.read(wanted.role().orElse("")),
                        wanted.displayName(),
                        wanted.mail()))
                .map(it -> new Account(it.account(), it.oneTimePassword()));
    }

    record Leaver(Optional<String> name, Optional<String> project, Optional<String> successor) {}

    @POST
    @Path("/remove")
    public Uni<Void> remove(Leaver it) {
        var departure = new Departure(it.name().orElse(""), it.project().orElse(""), "triage");
        return removeMember.remove(departure, it.successor());
    }

    record Away(Optional<String> name, Optional<String> project, Optional<String> from, Optional<String> to) {}

    @POST
    @Path("/away")
    public Uni<Void> away(Away it) {
        var absence = Absences.read(it.from(), it.to(), clock.instant());
        var name = it.name().orElse("");
        return it.project()
                .map(project -> announceAbsence.announce(name, project, absence, "triage"))
                .orElseGet(() -> announceAbsence.announce(name, absence, "triage"));
    }
}
