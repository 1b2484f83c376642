package dev.candor.triage.console;

import dev.candor.triage.access.AccountAccess;
import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.console.AccountView.Opener;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** One's own account: its tokens and sessions, which may be ended here, and the cases that one is asked in on. */
@Path("/account")
@Authenticated
@Produces(Html.TYPE)
class AccountPages {

    private static final int SHOWN = 8;

    private final AccountAccess access;
    private final CaseBoardQuery board;
    private final CurrentShell shell;
    private final Clock clock;

    AccountPages(AccountAccess access, CaseBoardQuery board, CurrentShell shell, Clock clock) {
        this.access = access;
        this.board = board;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance account(Shell shell, AccountView view);
    }

    @GET
    public Uni<Response> show() {
        var around = shell.get();
        var now = clock.instant();
        return access.tokens(around.account())
                .chain(tokens -> access.sessions(around.account())
                        .chain(sessions -> board.invitations(around.account())
                                .map(invitations -> new AccountView(
                                        tokens.stream()
                                                .map(it -> opener(it.id(), it.createdAt(), it.lastUsedAt(), now))
                                                .toList(),
                                        sessions.stream()
                                                .map(it -> opener(it.id(), it.createdAt(), Optional.empty(), now))
                                                .toList(),
                                        List.copyOf(invitations)))))
                .chain(view -> Html.page(Templates.account(around, view)));
    }

    @POST
    @Path("/tokens")
    public Uni<Response> revoke(@RestForm Optional<String> id) {
        return access.revokeToken(shell.get().account(), id.orElse(""))
                .replaceWith(() -> Response.seeOther(URI.create("/account")).build());
    }

    @POST
    @Path("/sessions")
    public Uni<Response> end(@RestForm Optional<String> id) {
        return access.endSession(shell.get().account(), id.orElse(""))
                .replaceWith(() -> Response.seeOther(URI.create("/account")).build());
    }

    private static Opener opener(String id, Instant createdAt, Optional<Instant> lastUsedAt, Instant now) {
        return new Opener(
                id,
                id.substring(0, Math.min(id.length(), SHOWN)),
                new Moment(createdAt, now),
                lastUsedAt
                        .map(at -> "last used " + new Moment(at, now).relative())
                        .orElse(""));
    }
}
