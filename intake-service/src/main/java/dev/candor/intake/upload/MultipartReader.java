package dev.candor.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the parts of a form one after the other, as they come, with one small buffer. Strict: a form that ends before
 * its last boundary was cut off and is refused.
 */
final class MultipartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LARGEST_HEAD = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        // The first boundary may stand at the very start: it is found as if a line had ended before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** Skips what is left of the part before. */
    Optional<PartHeaders> next() throws IOException {
        var skipped = new byte[BUFFER];
        while (read(skipped) >= 0) {
            // What is before the next boundary is of no use.
        }
        from += delimiter.length;
        if (peek(2).equals("--")) {
            return Optional.empty();
        }
        return Optional.of(PartHeaders.of(head()));
    }

    /** Bytes of the current part; -1 at its end. */
    int read(byte[] target) throws IOException {
        int boundary = find();
        while (boundary < 0 && to - from < delimiter.length) {
            fill();
            boundary = find();
        }
        int safe = boundary >= 0 ? boundary - from : to - from - delimiter.length + 1;
        if (safe == 0) {
            return -1;
        }
        int count = Math.min(safe, target.length);
        System.arraycopy(buffer, from, target, 0, count);
        from += count;
        return count;
    }

    private int find() {
        for (int at = from; at <= to - delimiter.length; at++) {
            if (buffer[at] == '\r' && isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiter(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private List<String> head() throws IOException {
        var lines = new ArrayList<String>();
        int room = LARGEST_HEAD;
        // The first line is what is left of the boundary's own.
        for (var line = line(room); !lines.isEmpty() || line.isBlank(); line = line(room)) {
            if (line.isEmpty() && !lines.isEmpty()) {
                return lines.subList(1, lines.size());
            }
            lines.add(line);
            room -= line.length() + 1;
        }
        throw new MalformedUpload("A boundary of the form has something behind it");
    }

    private String line(int room) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int it = one(); it != '\n'; it = one()) {
            if (line.size() >= room) {
                throw new MalformedUpload("A part of the form has too many headers");
            }
            line.write(it);
        }
        var text = line.toString(UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int one() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++] & 0xff;
    }

    private String peek(int count) throws IOException {
        while (to - from < count) {
            fill();
        }
        return new String(buffer, from, count, ISO_8859_1);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(buffer, to, buffer.length - to);
        if (count < 0) {
            throw new MalformedUpload("The form ends before its last boundary");
        }
        to += count;
    }
}
