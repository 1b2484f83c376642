package dev.candor.intake.upload;

import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.report.OnceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sender's own key for one report or message, and the mark of what was sent under it. */
public final class Idempotency {

    private static final int LONGEST = 255;

    private Idempotency() {}

    /** {@code scope} keeps keys apart that different senders may both choose. */
    public static Optional<OnceKey> of(Optional<String> key, String scope, String body, List<UploadedFile> files) {
        key.filter(it -> !it.matches("[\\x21-\\x7e]{1,%d}".formatted(LONGEST))).ifPresent(_ -> {
            throw new FieldsRefused(List.of(new FieldProblem(
                    "", "Idempotency-Key must have 1 to %d visible ASCII characters".formatted(LONGEST))));
        });
        return key.map(it -> new OnceKey(OnceKey.keyOf(scope, it), fingerprint(body, files)));
    }

    private static String fingerprint(String body, List<UploadedFile> files) {
        return OnceKey.keyOf(Stream.concat(
                        Stream.of(body), files.stream().flatMap(it -> Stream.of(it.name(), it.sha256())))
                .toArray(String[]::new));
    }
}
