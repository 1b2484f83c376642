package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.people.AddMember.Added;
import dev.candor.triage.people.AddMember.NewMember;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/projects/{project}/members")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class MembersResource {

    private final SecurityIdentity identity;
    private final Members members;
    private final AddMember addMember;
    private final RemoveMember removeMember;
    private final AnnounceAbsence announceAbsence;
    private final Clock clock;

    MembersResource(
            SecurityIdentity identity,
            Members members,
            AddMember addMember,
            RemoveMember removeMember,
            AnnounceAbsence announceAbsence,
            Clock clock) {
        this.identity = identity;
        this.members = members;
        this.addMember = addMember;
        this.removeMember = removeMember;
        this.announceAbsence = announceAbsence;
        this.clock = clock;
    }

    /** A member as the team sees them. {@code away}: now, as they announced. */
    record One(
            String account,
            String name,
            String mail,
            String role,
            boolean away,
            Optional<Instant> awayFrom,
            Optional<Instant> awayTo) {

        static One of(Member it, Instant now) {
            return new One(
                    it.account(),
                    it.name(),
                    it.mail(),
                    RoleWords.of(it.role()),
                    it.isAwayAt(now),
                    it.absence().map(Absence::from),
                    it.absence().flatMap(Absence::until));
        }
    }

    record All(List<One> items) {}

    record Wanted(Optional<String> account, Optional<String> role, Optional<String> name, Optional<String> mail) {}

    record Period(Optional<String> from, Optional<String> to) {}

    @GET
    @Operation(summary = "Who is on the team")
    public Uni<All> list(@PathParam("project") String project) {
        return team(project)
                .map(team -> new All(
                        team.stream().map(it -> One.of(it, clock.instant())).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Put somebody on the team, or change their role; a lead's command")
    public Uni<UsersResource.Account> add(@PathParam("project") String project, Wanted wanted) {
        return asLead(
                        project,
                        () -> addMember.add(
                                new NewMember(
                                        wanted.account().orElse(""),
                                        project,
                                        RoleWords.read(wanted.role().orElse("")),
                                        wanted.name(),
                                        wanted.mail()),
                                me()))
                .map((Added it) -> new UsersResource.Account(it.account(), it.oneTimePassword()));
    }

    @DELETE
    @Path("/{account}")
    @Operation(
            summary = "Take somebody off the team; a lead's command, or one's own",
            description = "Sessions and tokens end at once, cases are the team's again. The last lead names a"
                    + " `successor`, who leads from then on.")
    public Uni<Void> remove(
            @PathParam("project") String project,
            @PathParam("account") String account,
            @RestQuery Optional<String> successor) {
        return asLeadOrSelf(
                project, account, () -> removeMember.remove(new Departure(account, project, me()), successor));
    }

    @PUT
    @Path("/{account}/absence")
    @Operation(summary = "Say when somebody is away, `from` and `to`; back again when both are empty")
    public Uni<Void> announce(
            @PathParam("project") String project, @PathParam("account") String account, Period period) {
        return asLeadOrSelf(
                project,
                account,
                () -> announceAbsence.announce(
                        account, project, Absences.read(period.from(), period.to(), clock.instant()), me()));
    }

    private <T> Uni<T> asLead(String project, Supplier<Uni<T>> work) {
        return asLeadOrSelf(project, "", work);
    }

    /** Who is on no team of the project learns nothing, not even that it exists. */
    private <T> Uni<T> asLeadOrSelf(String project, String account, Supplier<Uni<T>> work) {
        return team(project).chain(team -> {
            var mine = team.stream().filter(it -> it.account().equals(me())).findFirst();
            if (!account.equals(me())
                    && mine.filter(it -> it.role() == Role.LEAD).isEmpty()) {
                throw new NotFoundException();
            }
            return work.get();
        });
    }

    private Uni<List<Member>> team(String project) {
        return members.of(project).invoke(team -> {
            if (team.stream().noneMatch(it -> it.account().equals(me()))) {
                throw new NotFoundException();
            }
        });
    }

    private String me() {
        return identity.getPrincipal().getName();
    }
}
