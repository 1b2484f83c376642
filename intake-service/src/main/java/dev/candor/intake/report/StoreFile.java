package dev.candor.intake.report;

import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.journal.Contents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Stores an attachment or a raw mail before the report that refers to it. */
@ApplicationScoped
public class StoreFile {

    private static final int LONGEST_TYPE = 100;

    private final Contents contents;

    StoreFile(Contents contents) {
        this.contents = contents;
    }

    /** What no report or message refers to within the hour is deleted again. */
    public Uni<FileReference> store(byte[] bytes, String name, String mediaType) {
        return contents.store(bytes)
                .map(it -> new FileReference(
                        it.id(),
                        Confidential.report(FileName.of(name).value()),
                        plain(mediaType),
                        it.size(),
                        it.sha256()));
    }

    /** The claimed type stands in the clear, so only what looks like one may stand there. */
    private static String plain(String mediaType) {
        return mediaType.length() <= LONGEST_TYPE && mediaType.matches("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+")
                ? mediaType.toLowerCase(Locale.ROOT)
                : "application/octet-stream";
    }
}
