package dev.candor.triage.access;

import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How {@code ./candor token} gets one. */
@Path("/internal/v1/tokens")
@Internal
@PermitAll
class TokensResource {

    private final ApiTokens tokens;

    TokensResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record Wanted(Optional<String> name) {}

    record Token(String token) {

        @Override
        public String toString() {
            return "token";
        }
    }

    @POST
    @ResponseStatus(201)
    public Uni<Token> issue(Wanted wanted) {
        return tokens.issue(wanted.name().orElse(""))
                .map(it -> it.map(Secret::value)
                        .map(Token::new)
                        .orElseThrow(() -> new NotFoundException("There is no account of this name")));
    }
}
