package dev.candor.intake.report;

import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The contents behind texts and files. */
final class ContentIds {

    private ContentIds() {}

    static List<UUID> of(Stream<LongText> texts, List<FileReference> files, Optional<FileReference> raw) {
        return Stream.concat(
                        texts.flatMap(it -> it.content().stream()),
                        Stream.concat(files.stream(), raw.stream()).map(FileReference::id))
                .toList();
    }
}
