package dev.candor.intake.receipt;

import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened, as its reporter may see it.
 *
 * @param byReporter they did it themselves
 * @param text what was said; the beginning of it where it is very long
 */
public record Moment(
        Instant at, String what, boolean byReporter, Optional<String> text, boolean isWhole, List<String> files) {

    static Moment of(Instant at, String what) {
        return new Moment(at, what, false, Optional.empty(), true, List.of());
    }

    static Moment of(Instant at, String what, LongText text) {
        return new Moment(at, what, false, text.text().read(), text.isWhole(), List.of());
    }

    static Moment byReporter(Instant at, String what, LongText text, List<FileReference> files) {
        var names = files.stream().map(it -> it.name().or("file")).toList();
        return new Moment(at, what, true, text.text().read(), text.isWhole(), names);
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "Moment[%s, %s]".formatted(at, what);
    }
}
