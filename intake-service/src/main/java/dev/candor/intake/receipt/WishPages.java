package dev.candor.intake.receipt;

import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.ReporterSession;
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

/** The forms of the reporter's page by which they ask for something. */
@PermitAll
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class WishPages {

    private final CaseQuery cases;
    private final ReporterSession session;
    private final SayWish sayWish;

    WishPages(CaseQuery cases, ReporterSession session, SayWish sayWish) {
        this.cases = cases;
        this.session = session;
        this.sayWish = sayWish;
    }

    @POST
    @Path("/report/withdraw")
    public Uni<Response> withdraw(
            @CookieParam(ReporterSession.COOKIE) Optional<String> cookie,
            @FormParam("reason") Optional<String> reason) {
        return say(cookie, new Wish.Withdraw(WishText.optional("reason", reason.orElse(""))));
    }

    @POST
    @Path("/report/second-look")
    public Uni<Response> secondLook(
            @CookieParam(ReporterSession.COOKIE) Optional<String> cookie, @FormParam("why") Optional<String> why) {
        return say(cookie, new Wish.AskSecondLook(WishText.required("why", why.orElse(""))));
    }

    @POST
    @Path("/report/forwarding")
    public Uni<Response> forwarding(
            @CookieParam(ReporterSession.COOKIE) Optional<String> cookie,
            @FormParam("choice") Optional<String> choice) {
        return say(cookie, new Wish.Forward(WishResource.choice(choice.orElse(""))));
    }

    private Uni<Response> say(Optional<String> cookie, Wish wish) {
        return visitor(cookie)
                .chain(it -> sayWish.say(it.caseId(), wish))
                .map(_ -> Response.seeOther(URI.create("/report#timeline")).build());
    }

    private Uni<Reporting> visitor(Optional<String> cookie) {
        return session.read(cookie)
                .map(it -> cases.byReport(it.reportId(), it.generation()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.orElseThrow(ReceiptRefused::new));
    }
}
