package dev.candor.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads mails, hostile ones too: whatever the bytes are, they give a mail, in bounded time and memory. What could not
 * be read is remarked. Only a disk that fails makes it fail.
 */
public record MailReader(MailLimits limits) {

    private static final byte[] MAILBOX_LINE = {'F', 'r', 'o', 'm', ' '};

    /** The mail in a file; what is attached to it is written into the folder. */
    public ReceivedMail read(Path raw, Path folder) throws IOException {
        var walk = walk(raw, folder, false);
        var mail = walk.mail();
        // Only where nothing else was found: a line that is no field is more often a broken field than a body.
        return walk.sawBrokenFields() && mail.text().isBlank() && mail.files().isEmpty()
                ? walk(raw, folder, true).mail()
                : mail;
    }

    /**
     * What a mail's HTML looks like, for a reader who asks for it: its text and shape, of which nothing is loaded from
     * anywhere. Empty where there is none.
     */
    public Optional<String> html(Path raw, Path folder) throws IOException {
        var shown = walk(raw, folder, false).html().stream()
                .map(InertHtml::of)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("<hr>"));
        return Optional.of(shown).filter(it -> !it.isEmpty());
    }

    private MimeWalk walk(Path raw, Path folder, boolean brokenFieldStartsBody) throws IOException {
        try (var in = begun(Files.newInputStream(raw))) {
            var walk = new MimeWalk(limits, folder, brokenFieldStartsBody);
            walk.read(in);
            return walk;
        }
    }

    /** The stream without what may stand before a mail: empty lines, and the line that mailbox files put there. */
    private static InputStream begun(InputStream raw) throws IOException {
        var in = new PushbackInputStream(new BufferedInputStream(raw), MAILBOX_LINE.length);
        int first = in.read();
        while (first == '\r' || first == '\n') {
            first = in.read();
        }
        if (first < 0) {
            return in;
        }
        in.unread(first);
        var start = in.readNBytes(MAILBOX_LINE.length);
        if (Arrays.equals(start, MAILBOX_LINE)) {
            int skipped = in.read();
            while (skipped >= 0 && skipped != '\n') {
                skipped = in.read();
            }
        } else {
            in.unread(start);
        }
        return in;
    }
}
