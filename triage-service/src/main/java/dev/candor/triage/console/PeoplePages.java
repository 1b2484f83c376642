package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.console.PeopleView.Person;
import dev.candor.triage.console.PeopleView.Team;
import dev.candor.triage.people.Absence;
import dev.candor.triage.people.Absences;
import dev.candor.triage.people.AddMember;
import dev.candor.triage.people.AddMember.Added;
import dev.candor.triage.people.AddMember.NewMember;
import dev.candor.triage.people.AnnounceAbsence;
import dev.candor.triage.people.Departure;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.MemberRefused;
import dev.candor.triage.people.Members;
import dev.candor.triage.people.RemoveMember;
import dev.candor.triage.people.RoleWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The members of one's own teams; a lead adds to them and takes off them, everybody says when they are away. */
@Path("/people")
@Authenticated
@Produces(Html.TYPE)
class PeoplePages {

    private final Members members;
    private final AddMember addMember;
    private final RemoveMember removeMember;
    private final AnnounceAbsence announceAbsence;
    private final CurrentShell shell;
    private final Clock clock;

    PeoplePages(
            Members members,
            AddMember addMember,
            RemoveMember removeMember,
            AnnounceAbsence announceAbsence,
            CurrentShell shell,
            Clock clock) {
        this.members = members;
        this.addMember = addMember;
        this.removeMember = removeMember;
        this.announceAbsence = announceAbsence;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance people(Shell shell, PeopleView view);
    }

    @GET
    public Uni<Response> list() {
        return page(200, Optional.empty(), Map.of(), Map.of());
    }

    @POST
    public Uni<Response> add(
            @RestForm Optional<String> name,
            @RestForm Optional<String> displayName,
            @RestForm Optional<String> mail,
            @RestForm Optional<String> project,
            @RestForm Optional<String> role) {
        var around = shell.get();
        if (!around.isLeadOf(project.orElse(""))) {
            throw new NoSuchCase();
        }
        return Uni.createFrom()
                .deferred(() -> addMember.add(
                        new NewMember(
                                name.orElse("").strip(),
                                project.orElse(""),
                                RoleWords.read(role.orElse("")),
                                given(displayName),
                                given(mail)),
                        around.account()))
                .chain(added -> page(200, Optional.of(added), Map.of(), Map.of()))
                .onFailure(MemberRefused.class)
                .recoverWithUni(refused -> page(
                        422,
                        Optional.empty(),
                        Map.of("name", name.orElse(""), "displayName", displayName.orElse(""), "mail", mail.orElse("")),
                        Map.of(refused.field(), String.valueOf(refused.getMessage()))));
    }

    @POST
    @Path("/{project}/remove")
    public Uni<Response> remove(
            @PathParam("project") String project,
            @RestForm Optional<String> account,
            @RestForm Optional<String> successor) {
        return change(
                project,
                account,
                "remove",
                (one, me) -> removeMember.remove(new Departure(one, project, me), given(successor)));
    }

    @POST
    @Path("/{project}/away")
    public Uni<Response> announce(
            @PathParam("project") String project,
            @RestForm Optional<String> account,
            @RestForm Optional<String> from,
            @RestForm Optional<String> to) {
        return change(
                project,
                account,
                "away",
                (one, me) -> announceAbsence.announce(one, project, Absences.read(from, to, clock.instant()), me));
    }

    /** A lead changes anybody, everybody else themselves. */
    private Uni<Response> change(
            String project, Optional<String> account, String form, BiFunction<String, String, Uni<Void>> work) {
        var around = shell.get();
        var one = account.orElse("");
        if (!around.isLeadOf(project) && !(around.roles().containsKey(project) && one.equals(around.account()))) {
            throw new NoSuchCase();
        }
        return Uni.createFrom()
                .deferred(() -> work.apply(one, around.account()))
                .replaceWith(() -> Response.seeOther(URI.create("/people")).build())
                .onFailure(MemberRefused.class)
                .recoverWithUni(refused -> page(
                        422,
                        Optional.empty(),
                        Map.of(),
                        Map.of(form + " " + project, String.valueOf(refused.getMessage()))));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }

    private Uni<Response> page(
            int status, Optional<Added> added, Map<String, String> typed, Map<String, String> faults) {
        var around = shell.get();
        return Multi.createFrom()
                .items(around.roles().keySet().stream().sorted())
                .onItem()
                .transformToUniAndConcatenate(project -> members.of(project).map(team -> team(project, team, around)))
                .collect()
                .asList()
                .map(teams -> new PeopleView(
                        teams,
                        around.roles().keySet().stream()
                                .filter(around::isLeadOf)
                                .sorted()
                                .toList(),
                        added.map(Added::account).orElse(""),
                        added.flatMap(Added::oneTimePassword).orElse(""),
                        typed,
                        faults))
                .chain(view -> Html.page(status, Templates.people(around, view)));
    }

    private Team team(String project, List<Member> members, Shell around) {
        var now = clock.instant();
        return new Team(
                project,
                members.stream()
                        .map(it -> new Person(
                                it.account(),
                                it.name().equals(it.account()) ? "" : Shown.line(it.name()),
                                Story.word(it.role()),
                                Shown.line(it.mail()),
                                it.absence().map(absence -> away(absence, now)).orElse(""),
                                around.isLeadOf(project) || it.account().equals(around.account())))
                        .toList());
    }

    private static String away(Absence it, Instant now) {
        if (it.until().filter(until -> !until.isAfter(now)).isPresent()) {
            return "";
        }
        var until = it.until().map(at -> " to " + new Moment(at, now).date()).orElse(" until further notice");
        return "away from %s%s".formatted(new Moment(it.from(), now).date(), until);
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
