package dev.candor.triage.statistics;

import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.Fields;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/statistics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
class StatisticsResource {

    private final StatisticsQuery statistics;
    private final CurrentActor actor;
    private final Clock clock;

    StatisticsResource(StatisticsQuery statistics, CurrentActor actor, Clock clock) {
        this.statistics = statistics;
        this.actor = actor;
        this.clock = clock;
    }

    private record Asked(Optional<String> project, Months months) {}

    @GET
    @Operation(
            summary = "How the promises of my projects are kept, by month and clock",
            description = "A run counts in the month in which it started, UTC. Open and overdue counts as broken now."
                    + " Median and 90th percentile: nearest rank, over the runs that were done.")
    @Parameter(name = "project", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first month, such as `2026-01`",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last month; without both, the last twelve",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "400", description = "Fields make no sense; `errors` has a pointer for each")
    public Uni<StatisticsView> show(UriInfo address) {
        var values = new LinkedHashMap<String, String>();
        address.getQueryParameters().forEach((name, given) -> values.put(name, given.getFirst()));
        var asked = Fields.read(values, it -> new Asked(it.optionalLine("project"), Months.read(it, clock.instant())));
        var mine = actor.get().projects().stream()
                .filter(it -> asked.project().map(it::equals).orElse(true))
                .toList();
        return statistics.of(mine, asked.months()).map(StatisticsView::of);
    }
}
