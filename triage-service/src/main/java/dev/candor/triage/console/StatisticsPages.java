package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.console.StatisticsPage.Filter;
import dev.candor.triage.statistics.Months;
import dev.candor.triage.statistics.StatisticsQuery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** How the promises of my projects are kept. */
@Path("/statistics")
@Authenticated
@Produces(Html.TYPE)
class StatisticsPages {

    private final StatisticsQuery statistics;
    private final CurrentShell shell;
    private final Clock clock;

    StatisticsPages(StatisticsQuery statistics, CurrentShell shell, Clock clock) {
        this.statistics = statistics;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance statistics(Shell shell, StatisticsPage page);
    }

    @GET
    public Uni<Response> show(
            @RestQuery Optional<String> project, @RestQuery Optional<String> from, @RestQuery Optional<String> to) {
        var around = shell.get();
        var typed = new Filter(project.orElse(""), from.orElse(""), to.orElse(""));
        try {
            return page(200, around, typed, months(typed), "");
        } catch (InvalidInput _) {
            return page(
                    422,
                    around,
                    typed,
                    Months.usual(clock.instant()),
                    "Two months such as 2026-01, in this order, please.");
        }
    }

    private Months months(Filter typed) {
        return Fields.read(Map.of("from", typed.from(), "to", typed.to()), it -> Months.read(it, clock.instant()));
    }

    private Uni<Response> page(int status, Shell around, Filter typed, Months months, String fault) {
        var projects = around.roles().keySet().stream().sorted().toList();
        var asked = projects.stream()
                .filter(it -> typed.project().isEmpty() || typed.project().equals(it))
                .toList();
        return statistics
                .of(asked, months)
                .chain(it -> Html.page(
                        status, Templates.statistics(around, StatisticsPage.of(it, asked, projects, typed, fault))));
    }
}
