package dev.candor.triage.console;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.console.PeopleView.Person;
import dev.candor.triage.console.PeopleView.Team;
import dev.candor.triage.people.AddMember;
import dev.candor.triage.people.AddMember.Added;
import dev.candor.triage.people.AddMember.NewMember;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.MemberRefused;
import dev.candor.triage.people.Members;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The members of one's own teams; a lead adds to them. */
@Path("/people")
@Authenticated
@Produces(Html.TYPE)
class PeoplePages {

    private final Members members;
    private final AddMember addMember;
    private final CurrentShell shell;

    PeoplePages(Members members, AddMember addMember, CurrentShell shell) {
        this.members = members;
        this.addMember = addMember;
        this.shell = shell;
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
        var wanted = new NewMember(
                name.orElse("").strip(), project.orElse(""), role(role.orElse("")), given(displayName), given(mail));
        return Uni.createFrom()
                .deferred(() -> addMember.add(wanted, around.account()))
                .chain(added -> page(200, Optional.of(added), Map.of(), Map.of()))
                .onFailure(MemberRefused.class)
                .recoverWithUni(refused -> page(
                        422,
                        Optional.empty(),
                        Map.of("name", name.orElse(""), "displayName", displayName.orElse(""), "mail", mail.orElse("")),
                        Map.of(refused.field(), String.valueOf(refused.getMessage()))));
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
                .transformToUniAndConcatenate(project -> members.of(project).map(team -> team(project, team)))
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

    private static Team team(String project, List<Member> members) {
        return new Team(
                project,
                members.stream()
                        .map(it -> new Person(
                                it.account(),
                                it.name().equals(it.account()) ? "" : Shown.line(it.name()),
                                Story.word(it.role()),
                                Shown.line(it.mail())))
                        .toList());
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(it -> Story.word(it).equals(word))
                .findFirst()
                .orElse(Role.HANDLER);
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
