package dev.candor.triage.casefile.command;

import dev.candor.triage.casefile.board.CaseView;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** A case's sequence as an entity tag (RFC 9110). */
public final class ETags {

    private ETags() {}

    public static Response answer(CaseView view) {
        return Response.ok(view)
                .tag(new EntityTag(String.valueOf(view.sequence())))
                .build();
    }

    /** The sequence that an {@code If-Match} names; none without one or for {@code *}. -1 for a tag that is not ours. */
    public static Optional<Long> expected(Optional<String> ifMatch) {
        return ifMatch.map(String::strip)
                .filter(it -> !it.equals("*") && !it.isEmpty())
                .map(it -> {
                    var tags =
                            Arrays.stream(it.split(",", -1)).map(String::strip).toList();
                    return tags.size() == 1 && tags.getFirst().matches("\"\\d{1,18}\"")
                            ? Long.valueOf(
                                    tags.getFirst().substring(1, tags.getFirst().length() - 1))
                            : Long.valueOf(-1);
                });
    }
}
