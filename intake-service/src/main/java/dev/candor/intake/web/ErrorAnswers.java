package dev.candor.intake.web;

import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.report.KeyUsedForAnother;
import dev.candor.intake.report.NoSuchCase;
import dev.candor.intake.report.NoSuchProject;
import dev.candor.intake.report.TooBusy;
import dev.candor.intake.upload.MalformedUpload;
import dev.candor.intake.upload.TooLarge;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a failure looks like from outside: a page for people, a problem (RFC 9457) for programs, never its insides. */
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
    private static final int FIRST = 1;

    private final ErrorPage page;

    ErrorAnswers(ErrorPage page) {
        this.page = page;
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response refused(FieldsRefused e, HttpHeaders headers) {
        var problem = problem(e.isOnlyTooMuch() ? 413 : 400, "Some fields are wrong; nothing was stored.")
                .with("errors", e.problems())
                .build();
        return page.orProblem(headers, problem);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response usedBefore(KeyUsedForAnother e, HttpHeaders headers) {
        return answer(headers, 422, "This Idempotency-Key was used before, for something else; nothing was stored.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response noProject(NoSuchProject e, HttpHeaders headers) {
        return answer(headers, 404, "There is nothing here.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response noCase(NoSuchCase e, HttpHeaders headers) {
        return answer(headers, 404, "There is nothing here.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response notFound(NotFoundException e, HttpHeaders headers) {
        return answer(headers, 404, "There is nothing here.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response malformed(MalformedUpload e, HttpHeaders headers) {
        return answer(headers, 400, e.getMessage() + "; nothing was stored.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response tooLarge(TooLarge e, HttpHeaders headers) {
        return answer(headers, 413, e.getMessage() + "; nothing was stored.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response busy(TooBusy e, HttpHeaders headers) {
        return notNow(headers, e);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response refusedByTheWeb(WebApplicationException e, HttpHeaders headers) {
        var sent = e.getResponse();
        var problem = problem(sent.getStatus(), sent.getStatusInfo().getReasonPhrase());
        sent.getStringHeaders().forEach((name, values) -> values.forEach(it -> problem.withHeader(name, it)));
        return page.orProblem(headers, problem.build());
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response broken(Exception e, HttpHeaders headers) {
        if (NotNow.because(e)) {
            return notNow(headers, e);
        }
        LOG.error("A request failed", e);
        return answer(headers, 500, "Something went wrong here.");
    }

    private Response notNow(HttpHeaders headers, Throwable e) {
        LOG.debug("A request cannot be served now", e);
        var problem = problem(
                        503, "This cannot be stored or shown now. Nothing was stored: keep your text, and try again.")
                .withHeader(HttpHeaders.RETRY_AFTER, NotNow.retryAfter(e).toSeconds());
        return page.orProblem(headers, problem.build());
    }

    private Response answer(HttpHeaders headers, int status, String detail) {
        return page.orProblem(headers, problem(status, detail).build());
    }

    private static HttpProblem.Builder problem(int status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(
                        Response.Status.fromStatusCode(status) == null
                                ? "Unprocessable Content"
                                : Response.Status.fromStatusCode(status).getReasonPhrase())
                .withDetail(detail);
    }
}
