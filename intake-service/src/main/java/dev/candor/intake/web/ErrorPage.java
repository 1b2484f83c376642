package dev.candor.intake.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal as a page, for who asks with a browser. */
@ApplicationScoped
public class ErrorPage {

    /** The problem as a page where the client asks for HTML, and as it is elsewhere. */
    public Response orProblem(HttpHeaders headers, HttpProblem problem) {
        if (!wantsHtml(headers)) {
            return problem.toResponse();
        }
        var answer = Response.status(problem.getStatusCode()).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        problem.getHeaders().forEach(answer::header);
        return answer.entity(
                        Templates.error(problem.getTitle(), problem.getDetail()).render())
                .build();
    }

    /** The title of the page, and what to say. */
    public static TemplateInstance of(String title, String detail) {
        return Templates.error(title, detail);
    }

    private static boolean wantsHtml(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(it -> it.getType().equals("text") && it.getSubtype().equals("html"));
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance error(String title, String detail);
    }
}
