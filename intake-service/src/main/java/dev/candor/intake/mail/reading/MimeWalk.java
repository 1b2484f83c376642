package dev.candor.intake.mail.reading;

import static dev.candor.events.Remark.MAIL_TRUNCATED;
import static dev.candor.events.Remark.MAIL_UNREADABLE;
import static dev.candor.events.Remark.NO_TEXT;
import static java.util.Locale.ROOT;
import static org.apache.james.mime4j.stream.RecursionMode.M_FLAT;
import static org.apache.james.mime4j.stream.RecursionMode.M_NO_RECURSE;

import dev.candor.events.Remark;
import dev.candor.intake.report.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** One way through the parts of one mail. A mail inside a mail is a file, never looked into. */
final class MimeWalk {

    private static final String MIXED = "multipart/mixed";
    private static final int LONGEST_TYPE = 100;
    private static final Map<String, String> ENDINGS = Map.of(
            "message/rfc822", ".eml",
            "text/plain", ".txt",
            "text/html", ".html",
            "application/pgp-signature", ".asc",
            "application/pgp-keys", ".asc");

    private final MailLimits limits;
    private final Path folder;
    private final MimeTokenStream tokens;
    private final BrokenFields brokenFields = new BrokenFields();
    private final boolean brokenFieldStartsBody;
    private final long deadline;

    private final List<Headers.Field> header = new ArrayList<>();
    private final List<Headers.Field> partHeader = new ArrayList<>();
    private final List<String> mediaTypes = new ArrayList<>();
    private final Deque<Words> words = new ArrayDeque<>();
    private final List<String> html = new ArrayList<>();
    private final List<AttachedFile> files = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private int parts;
    private int textLeft;

    MimeWalk(MailLimits limits, Path folder, boolean brokenFieldStartsBody) {
        this.limits = limits;
        this.folder = folder;
        this.brokenFieldStartsBody = brokenFieldStartsBody;
        this.textLeft = limits.text();
        this.deadline = System.nanoTime() + limits.time().toNanos();
        this.tokens = new MimeTokenStream(config(), brokenFields, null);
        words.push(new Words(MIXED));
    }

    /** Reads as far as the bytes and the limits allow. */
    void read(InputStream raw) throws IOException {
        tokens.setRecursionMode(M_NO_RECURSE);
        tokens.parse(raw);
        try {
            var state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM && isWithinLimits()) {
                on(state);
                state = tokens.next();
            }
        } catch (DiskFailed failed) {
            throw failed.cause();
        } catch (MimeException | IOException | RuntimeException _) {
            // The library refuses some bytes; what was read until there counts, and the raw message is kept.
            remarks.add(MAIL_TRUNCATED);
        }
        while (words.size() > 1) {
            endMultipart();
        }
    }

    boolean sawBrokenFields() {
        return brokenFields.seen;
    }

    /** The parts in HTML as they came. */
    List<String> html() {
        return List.copyOf(html);
    }

    ReceivedMail mail() {
        var text = words.getLast().together().map(Words.Piece::asText).orElse("");
        var noticed = EnumSet.noneOf(Remark.class);
        noticed.addAll(remarks);
        if (text.isBlank()) {
            noticed.add(NO_TEXT);
        }
        if (header.isEmpty() || (remarks.contains(MAIL_TRUNCATED) && text.isBlank() && files.isEmpty())) {
            noticed.add(MAIL_UNREADABLE);
        }
        return new ReceivedMail(new Headers(header), mediaTypes, reportType(), Characters.asText(text), files, noticed);
    }

    private MimeConfig config() {
        return MimeConfig.custom()
                .setStrictParsing(false)
                .setMalformedHeaderStartsBody(brokenFieldStartsBody)
                .setMaxHeaderCount(limits.fields())
                .setMaxHeaderLen(limits.fieldLength())
                .setMaxLineLen(2 * limits.fieldLength())
                .setMaxContentLen(-1)
                .build();
    }

    private boolean isWithinLimits() {
        if (parts > limits.parts() || System.nanoTime() > deadline) {
            remarks.add(MAIL_TRUNCATED);
            return false;
        }
        return true;
    }

    private void on(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> startPart();
            case T_FIELD -> keep(tokens.getField());
            case T_START_MULTIPART -> startMultipart();
            case T_END_MULTIPART -> endMultipart();
            case T_BODY -> readBody();
            default -> {}
        }
    }

    private void startPart() {
        parts++;
        partHeader.clear();
        tokens.setRecursionMode(words.size() > limits.depth() ? M_FLAT : M_NO_RECURSE);
    }

    private void keep(Field field) {
        var raw = field.getRaw();
        var body = raw == null ? field.getBody() : afterColon(HeaderText.of(raw.toByteArray()));
        var kept = new Headers.Field(field.getName().strip(), HeaderText.unfolded(body == null ? "" : body));
        partHeader.add(kept);
        if (parts == 1) {
            header.add(kept);
        }
    }

    private static String afterColon(String field) {
        return field.substring(field.indexOf(':') + 1);
    }

    private void startMultipart() {
        var mediaType = mediaType();
        mediaTypes.add(mediaType);
        words.push(new Words(mediaType));
    }

    private void endMultipart() {
        var ended = words.pop();
        ended.together().ifPresent(words.getFirst()::add);
    }

    private void readBody() throws IOException {
        var mediaType = mediaType();
        mediaTypes.add(mediaType);
        if (mediaType.startsWith("multipart/")) {
            // Nested deeper than the limit.
            remarks.add(MAIL_TRUNCATED);
        } else if (isForReading(mediaType)) {
            var piece = new Words.Piece(text(), mediaType.equals("text/html"));
            words.getFirst().add(piece);
            if (piece.html()) {
                html.add(piece.source());
            }
        } else {
            attach(mediaType);
        }
    }

    private boolean isForReading(String mediaType) {
        if (disposition().value().equals("attachment")) {
            return false;
        }
        var isOnlyPart = parts == 1;
        return isOnlyPart
                ? mediaType.startsWith("text/")
                : (mediaType.equals("text/plain") || mediaType.equals("text/html"))
                        && claimedName().isEmpty();
    }

    private String text() throws IOException {
        var bytes = tokens.getDecodedInputStream().readNBytes(textLeft);
        textLeft -= bytes.length;
        if (textLeft == 0 && tokens.getDecodedInputStream().read() >= 0) {
            remarks.add(MAIL_TRUNCATED);
        }
        var charset = contentType().get("charset").orElse("us-ascii");
        return Charsets.decode(bytes, charset);
    }

    private void attach(String mediaType) throws IOException {
        var number = files.size() + 1;
        var file = folder.resolve("file-" + number);
        try (var out = new DiskStream(Files.newOutputStream(file))) {
            tokens.getDecodedInputStream().transferTo(out);
        }
        var name = claimedName()
                .map(it -> FileName.of(it).value())
                .orElseGet(() -> "file-" + number + ENDINGS.getOrDefault(mediaType, ""));
        files.add(new AttachedFile(name, mediaType, file));
    }

    private Optional<String> claimedName() {
        return disposition().get("filename").or(() -> contentType().get("name"));
    }

    private Parameters disposition() {
        return parameters("content-disposition");
    }

    private Parameters contentType() {
        return parameters("content-type");
    }

    private Parameters parameters(String field) {
        return Parameters.of(new Headers(partHeader).first(field).orElse(""));
    }

    private String reportType() {
        var whole = Parameters.of(new Headers(header).first("content-type").orElse(""));
        return whole.get("report-type").orElse("").toLowerCase(ROOT);
    }

    private String mediaType() {
        var claimed = Characters.onOneLine(tokens.getBodyDescriptor().getMimeType());
        // Some write parameters without a semicolon before them.
        var end = claimed.indexOf(' ');
        return Characters.cut(end < 0 ? claimed : claimed.substring(0, end), LONGEST_TYPE);
    }

    /** Notices header lines that are no fields. */
    private static final class BrokenFields extends DecodeMonitor {

        private boolean seen;

        @Override
        public boolean warn(String error, String dropDescription) {
            seen |= error.contains("Invalid header");
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    /** Tells a disk that fails from a mail that cannot be decoded. */
    private static final class DiskStream extends OutputStream {

        private final OutputStream out;

        DiskStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException failure) {
                throw new DiskFailed(failure);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class DiskFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final IOException failure;

        DiskFailed(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException cause() {
            return failure;
        }
    }
}
