package dev.candor.intake.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cases that the team opens itself: reports without a reporter, by the one way in. */
@Internal
@PermitAll
@Path("/internal/v1/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TeamReportResource {

    private final ReceiveReport receiveReport;

    TeamReportResource(ReceiveReport receiveReport) {
        this.receiveReport = receiveReport;
    }

    @POST
    public Uni<Response> open(TeamReport report) {
        var problems = report.problems();
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
        return receiveReport
                .receive(report.toReport())
                .map(it -> Response.status(Response.Status.CREATED)
                        .entity(new Opened(it.caseId().value()))
                        .build());
    }

    /** The case that was opened. */
    public record Opened(String caseId) {}

    /** What a member of the team says about the case that they open. */
    public record TeamReport(
            String project,
            @JsonProperty("source") String sourceName,
            String summary,
            String details,
            Optional<String> url,
            String openedBy) {

        List<FieldProblem> problems() {
            return source().isEmpty()
                    ? List.of(new FieldProblem("/source", "must be one of " + Arrays.toString(TeamSource.values())))
                    : List.of();
        }

        private Optional<TeamSource> source() {
            return Arrays.stream(TeamSource.values())
                    .filter(it ->
                            it.name().equals(sourceName.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }

        NewReport toReport() {
            return new NewReport(
                    project,
                    Channel.TEAM,
                    openedBy,
                    source(),
                    Confidential.report(summary),
                    LongText.of(Confidential.report(details)),
                    claims(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Claims claims() {
            var nothing = Claims.none();
            return new Claims(
                    nothing.affectedPackage(),
                    nothing.versions(),
                    nothing.reproduction(),
                    nothing.impact(),
                    source().filter(TeamSource.PUBLIC::equals).isPresent(),
                    nothing.exploited(),
                    nothing.plannedPublication(),
                    nothing.disclosurePlans(),
                    url.map(Confidential::report));
        }
    }
}
