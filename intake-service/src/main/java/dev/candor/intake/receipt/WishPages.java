package dev.candor.intake.receipt;

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

    private final Visitors visitors;
    private final SayWish sayWish;

    WishPages(Visitors visitors, SayWish sayWish) {
        this.visitors = visitors;
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
        return visitors.of(cookie)
                .chain(it -> sayWish.say(it.caseId(), wish))
                .map(_ -> Response.seeOther(URI.create("/report#timeline")).build());
    }
}
