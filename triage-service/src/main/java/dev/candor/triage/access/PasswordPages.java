package dev.candor.triage.access;

import dev.candor.triage.people.Accounts;
import dev.candor.triage.people.Passwords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Choosing a password of one's own; asked for at once after a one-time password. */
@Path("/password")
@Authenticated
@Produces(Html.TYPE)
class PasswordPages {

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final FormTokens tokens;

    PasswordPages(
            SecurityIdentity identity, Accounts accounts, Sessions sessions, Passwords passwords, FormTokens tokens) {
        this.identity = identity;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @CheckedTemplate(basePath = "access", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance password(
                String account, String formToken, boolean mustChange, Map<String, String> faults);
    }

    @GET
    public Uni<Response> page() {
        return Html.page(page(Optional.empty()));
    }

    @POST
    public Uni<Response> choose(
            @RestForm Optional<String> current, @RestForm Optional<String> chosen, @RestForm Optional<String> again) {
        var wanted = new NewPassword(account(), current.orElse(""), chosen.orElse(""), again.orElse(""));
        return accounts.find(account())
                .chain(found ->
                        passwords.beside(() -> wanted.check(found.orElseThrow().password())))
                .chain(refused -> refused.isPresent() ? Html.page(422, page(refused)) : choose(wanted.chosen()));
    }

    private Uni<Response> choose(String password) {
        return passwords
                .hash(password)
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
