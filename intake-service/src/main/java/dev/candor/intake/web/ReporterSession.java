package dev.candor.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers for a short while, in a signed cookie, whose page a browser may see, so that the receipt stays out of
 * addresses. The cookie names the report and holds no receipt.
 */
@ApplicationScoped
public class ReporterSession {

    public static final String COOKIE = "candor_report";

    private static final String PURPOSE = "reporter";

    private final SignedWords words;

    ReporterSession(SignedWords words) {
        this.words = words;
    }

    public NewCookie open(UUID reportId, int generation) {
        return words.cookie(COOKIE, PURPOSE, reportId.toString(), String.valueOf(generation));
    }

    /** Whose page it is; nothing for a cookie that is not ours, or is too old. */
    public Optional<Visit> read(Optional<String> cookie) {
        return words.read(PURPOSE, cookie)
                .map(it -> new Visit(UUID.fromString(it.get(0)), Integer.parseInt(it.get(1))));
    }

    /** A report, and the generation of the receipt that opened it. */
    public record Visit(UUID reportId, int generation) {}
}
