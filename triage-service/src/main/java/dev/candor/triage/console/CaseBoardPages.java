package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.casefile.board.CaseFilter;
import dev.candor.triage.casefile.board.CaseRow;
import dev.candor.triage.console.BoardView.Card;
import dev.candor.triage.console.BoardView.Filter;
import dev.candor.triage.outcome.PromptQuery;
import dev.candor.triage.people.mailbox.SilentMailboxRepository;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@Authenticated
@Produces(Html.TYPE)
class CaseBoardPages {

    private static final int CASES_ON_A_PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    private final CaseBoardQuery board;
    private final PromptQuery prompts;
    private final SilentMailboxRepository mailboxes;
    private final CurrentShell shell;
    private final Clock clock;

    CaseBoardPages(
            CaseBoardQuery board,
            PromptQuery prompts,
            SilentMailboxRepository mailboxes,
            CurrentShell shell,
            Clock clock) {
        this.board = board;
        this.prompts = prompts;
        this.mailboxes = mailboxes;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(Shell shell, BoardView board);
    }

    @GET
    public Uni<Response> board(
            @RestQuery Optional<String> q,
            @RestQuery Optional<String> project,
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> handler,
            @RestQuery Optional<String> due,
            @RestQuery Optional<String> spam,
            @RestQuery Optional<String> cursor) {
        var around = shell.get();
        var asked = new Filter(
                cut(q), project.orElse(""), state.orElse(""), handler.orElse(""), due.orElse(""), spam.orElse(""));
        var now = clock.instant();
        return board.page(filter(asked, around, cursor))
                .chain(page -> prompts.of(page.items().stream().map(CaseRow::id).toList())
                        .chain(asking -> board.countSetApart(around.actor())
                                .chain(apart -> mailboxes
                                        .of(around.roles().keySet())
                                        .map(silent -> new BoardView(
                                                asked,
                                                around.roles().keySet().stream()
                                                        .sorted()
                                                        .toList(),
                                                page.items().stream()
                                                        .map(it -> Card.of(
                                                                it, Optional.ofNullable(asking.get(it.id())), now))
                                                        .toList(),
                                                page.next().map(asked::query).orElse(""),
                                                asked.isSpam() ? 0 : apart,
                                                silent)))))
                .chain(view -> Html.page(Templates.board(around, view)));
    }

    private static CaseFilter filter(Filter asked, Shell around, Optional<String> cursor) {
        return new CaseFilter(
                around.actor(),
                given(asked.project()),
                Arrays.stream(CaseState.values())
                        .filter(it -> it.name().equals(asked.state()))
                        .findFirst(),
                given(asked.handler()).map(it -> it.equals("mine") ? around.account() : it),
                given(asked.q()),
                asked.due().equals("overdue"),
                setApart(asked),
                CASES_ON_A_PAGE,
                cursor);
    }

    /** Suspected spam has a list of its own; who searches finds it too. */
    private static Optional<Boolean> setApart(Filter asked) {
        return asked.isSpam() || asked.q().isBlank() ? Optional.of(asked.isSpam()) : Optional.empty();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(Predicate.not(String::isBlank));
    }

    private static String cut(Optional<String> q) {
        return q.map(it ->
                        it.substring(0, Math.min(it.length(), LONGEST_SEARCH)).strip())
                .orElse("");
    }
}
