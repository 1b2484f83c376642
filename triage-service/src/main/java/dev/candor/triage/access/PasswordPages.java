package dev.candor.triage.access;

import dev.candor.triage.people.Accounts;
import dev.candor.triage.people.PasswordHash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Choosing a password of one's own; asked for at once after a one-time password. */
@Path("/password")
@Authenticated
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PasswordPages {

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final Sessions sessions;
    private final FormTokens tokens;

    PasswordPages(SecurityIdentity identity, Accounts accounts, Sessions sessions, FormTokens tokens) {
        this.identity = identity;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @CheckedTemplate(basePath = "access", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance password(
                String account, String formToken, boolean mustChange, Map<String, String> faults);
    }

    @GET
    public TemplateInstance page() {
        return page(Optional.empty());
    }

    @POST
    public Uni<Response> choose(
            @RestForm Optional<String> current, @RestForm Optional<String> chosen, @RestForm Optional<String> again) {
        var wanted = new NewPassword(account(), current.orElse(""), chosen.orElse(""), again.orElse(""));
        return accounts.find(account())
                .chain(found -> Uni.createFrom()
                        .item(() -> wanted.check(found.orElseThrow().password()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .chain(refused -> refused.isPresent()
                        ? Uni.createFrom()
                                .item(() -> Response.status(422)
                                        .entity(page(refused))
                                        .build())
                        : choose(wanted.chosen()));
    }

    private Uni<Response> choose(String password) {
        return Uni.createFrom()
                .item(() -> PasswordHash.of(password))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(hash -> accounts.choosePassword(account(), hash))
                .chain(this::endOtherSessions)
                .replaceWith(() -> Response.seeOther(URI.create("/")).build());
    }

    private Uni<Void> endOtherSessions() {
        return SignedIn.session(identity)
                .map(own -> sessions.closeAllBut(own, account()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private TemplateInstance page(Optional<NewPassword.Refused> refused) {
        return Templates.password(
                account(), tokens.of(identity), SignedIn.mustChangePassword(identity), faults(refused));
    }

    private static Map<String, String> faults(Optional<NewPassword.Refused> refused) {
        return refused.map(it -> Map.of(it.field(), it.sentence())).orElse(Map.of());
    }

    private String account() {
        return identity.getPrincipal().getName();
    }
}
