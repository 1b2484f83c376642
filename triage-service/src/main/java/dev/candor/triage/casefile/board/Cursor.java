package dev.candor.triage.casefile.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The place in the list after a case. */
record Cursor(Instant updatedAt, String id) {

    static Cursor after(CaseRow row) {
        return new Cursor(row.updatedAt(), row.id());
    }

    static Optional<Cursor> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return parts.length == 2 && parts[1].matches("[A-Z0-9-]{1,40}")
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((updatedAt + " " + id).getBytes(UTF_8));
    }
}
