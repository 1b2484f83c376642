package dev.candor.intake.receipt;

import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.upload.TextRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The words beside a wish: short enough to travel whole. */
final class WishText {

    private static final int LONGEST = 16 * 1024;

    private WishText() {}

    /** Refused with {@link FieldsRefused} where it is empty. */
    static String required(String field, String text) {
        return optional(field, text).orElseThrow(() -> refused(field, "must not be empty"));
    }

    static Optional<String> optional(String field, String text) {
        var words = text.replace("\r\n", "\n");
        if (words.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw refused(field, "must be at most %d bytes; write a message for more".formatted(LONGEST));
        }
        TextRules.problem(words).ifPresent(it -> {
            throw refused(field, it);
        });
        return Optional.of(words).filter(it -> !it.isBlank());
    }

    private static FieldsRefused refused(String field, String detail) {
        return new FieldsRefused(List.of(new FieldProblem("/" + field, detail)));
    }
}
