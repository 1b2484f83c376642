package dev.candor.intake.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The readable words of a multipart: one of its alternatives, or all of its parts one after the other. */
final class Words {

    private final String multipart;
    private final List<Piece> pieces = new ArrayList<>();

    /** Words of one part, and whether they are HTML. */
    record Piece(String source, boolean html) {

        boolean isBlank() {
            return source.isBlank();
        }

        String asText() {
            return html ? HtmlText.of(source) : source.strip();
        }
    }

    Words(String multipart) {
        this.multipart = multipart;
    }

    void add(Piece piece) {
        if (!piece.isBlank()) {
            pieces.add(piece);
        }
    }

    /** Everything in one piece; nothing where there are no words. */
    Optional<Piece> together() {
        if (pieces.size() < 2) {
            return pieces.stream().findFirst();
        }
        if (multipart.equals("multipart/alternative")) {
            return pieces.stream()
                    .filter(it -> !it.html())
                    .findFirst()
                    .or(() -> pieces.stream().findFirst());
        }
        var texts =
                pieces.stream().map(Piece::asText).filter(it -> !it.isBlank()).toList();
        return Optional.of(new Piece(String.join("\n\n", texts), false));
    }
}
