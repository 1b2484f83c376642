package dev.candor.triage.casefile.command;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.intake.Intake;
import dev.candor.triage.casefile.intake.IntakeAway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Opens a case that has no reporter: handed to intake, so that there is one way in. */
@ApplicationScoped
public class OpenCase {

    private static final Duration FIRST_LOOK = Duration.ofMillis(40);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Intake intake;
    private final VisibleCases cases;

    OpenCase(@RestClient Intake intake, VisibleCases cases) {
        this.intake = intake;
        this.cases = cases;
    }

    /** What a member says about the case that they open; {@code url} is where the matter is told. */
    public record NewCase(String project, TeamSource source, String summary, String details, Optional<String> url) {

        /** Reads it as the API takes it. */
        public static NewCase read(Fields fields) {
            return new NewCase(
                    fields.line("project"),
                    fields.word("source", TeamSource.class),
                    fields.line("summary"),
                    fields.text("details", Fields.LONG_TEXT),
                    fields.optionalWebAddress("url"));
        }
    }

    /** The id of the case. It is on the desk by then, unless the stream is slow. */
    public Uni<String> open(NewCase wanted, Actor actor) {
        if (!actor.projectsAs(Role.HANDLER, Role.LEAD).contains(wanted.project())) {
            throw new InvalidInput("/project", "must be a project that you handle cases of");
        }
        var report = new Intake.TeamReport(
                wanted.project(),
                Fields.wordOf(wanted.source()),
                wanted.summary(),
                wanted.details(),
                wanted.url(),
                actor.account());
        return intake.open(report)
                .onFailure()
                .transform(IntakeAway::new)
                .map(Intake.Opened::caseId)
                .call(id -> appears(id, actor));
    }

    private Uni<Void> appears(String id, Actor actor) {
        return Uni.createFrom()
                .deferred(() -> cases.get(id, actor))
                .onFailure(NoSuchCase.class)
                .retry()
                .withBackOff(FIRST_LOOK, FIRST_LOOK.multipliedBy(5))
                .expireIn(LONGEST_WAIT.toMillis())
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
