package dev.candor.intake.receipt;

import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.ReporterSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reporter answers about the embargo, on their page. */
@PermitAll
@Path("/report/embargo")
@Produces(MediaType.TEXT_HTML)
public class EmbargoPages {

    private final Visitors visitors;
    private final ShowReport showReport;
    private final AnswerEmbargo answerEmbargo;

    EmbargoPages(Visitors visitors, ShowReport showReport, AnswerEmbargo answerEmbargo) {
        this.visitors = visitors;
        this.showReport = showReport;
        this.answerEmbargo = answerEmbargo;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(
            @CookieParam(ReporterSession.COOKIE) Optional<String> cookie,
            @FormParam("proposal") Optional<String> proposal,
            @FormParam("answer") Optional<String> answer,
            @FormParam("end") Optional<String> end) {
        var given = new EmbargoAnswer(proposal.orElse(""), answer.orElse(""), end.orElse(""));
        return visitors.of(cookie).chain(it -> answer(it, given));
    }

    private Uni<Response> answer(Reporting reporting, EmbargoAnswer given) {
        return answerEmbargo
                .answer(reporting, given)
                .map(_ -> Response.seeOther(URI.create("/report#embargo")).build())
                .onFailure(FieldsRefused.class)
                .recoverWithUni(refused -> again(reporting, given, words(refused)));
    }

    private Uni<Response> again(Reporting reporting, EmbargoAnswer given, String problem) {
        return showReport
                .show(reporting)
                .map(report -> Response.status(400)
                        .entity(Templates.embargo(report.caseId(), report.embargo(), problem, given.end()))
                        .build());
    }

    private static String words(Throwable refused) {
        return refused instanceof FieldsRefused it
                ? it.problems().stream()
                        .map(one -> label(one) + " " + one.detail() + ".")
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String label(FieldProblem problem) {
        return switch (problem.pointer()) {
            case "/end" -> "Your date";
            case "/answer" -> "Your answer";
            default -> "What you answered to";
        };
    }

    @CheckedTemplate(basePath = "receipt")
    static class Templates {

        static native TemplateInstance embargo(String caseId, EmbargoStatus embargo, String problem, String typed);
    }
}
