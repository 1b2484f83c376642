package dev.candor.intake.receipt;

import dev.candor.intake.web.ErrorPage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a refused receipt is answered, always in the same words, and a wish that cannot be. */
class ReceiptAnswers {

    private static final long MINUTE = 60;

    private final ErrorPage page;

    ReceiptAnswers(ErrorPage page) {
        this.page = page;
    }

    @ServerExceptionMapper
    public Response refused(ReceiptRefused e, HttpHeaders headers) {
        var problem = HttpProblem.builder()
                .withStatus(401)
                .withTitle("This receipt opens nothing")
                .withDetail("Use the link or code that you were given, the newest one if you asked for another.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return page.orProblem(headers, problem.build());
    }

    @ServerExceptionMapper
    public Response cannotBe(WishRefused e, HttpHeaders headers) {
        var problem = HttpProblem.builder()
                .withStatus(409)
                .withTitle("This cannot be done now")
                .withDetail(String.valueOf(e.getMessage()));
        return page.orProblem(headers, problem.build());
    }

    @ServerExceptionMapper
    public Response tooOften(TriedTooOften e, HttpHeaders headers) {
        var problem = HttpProblem.builder()
                .withStatus(429)
                .withTitle("Too many wrong receipts")
                .withDetail("Wait a minute, then try again.")
                .withHeader(HttpHeaders.RETRY_AFTER, MINUTE);
        return page.orProblem(headers, problem.build());
    }
}
