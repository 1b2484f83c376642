package dev.candor.intake.upload;

import dev.candor.intake.report.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a form with files as it comes in. Files that break a limit are left out and named, so that the rest can be
 * shown again; everything else that breaks a limit is refused.
 */
@ApplicationScoped
public class ReadUpload {

    /** The parts that are files; all others are texts. */
    private static final String FILES = "files";

    private static final int MOST_PARTS = 200;

    private final UploadConfig config;

    ReadUpload(UploadConfig config) {
        this.config = config;
    }

    /** Blocks while the body comes in. Whatever goes wrong, nothing stays on disk. */
    public Upload read(InputStream body, MediaType type) throws IOException {
        var reading = new Reading(new MultipartReader(body, boundary(type)));
        try {
            reading.run();
            return reading.upload();
        } catch (IOException e) {
            reading.close();
            throw e;
        } catch (RuntimeException refused) {
            reading.close();
            // Read to its end, so that its sender sees the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw refused;
        }
    }

    private static String boundary(MediaType type) {
        var boundary = type.getParameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > 200) {
            throw new MalformedUpload("The Content-Type names no boundary");
        }
        return boundary;
    }

    private final class Reading {

        private final MultipartReader reader;
        private final byte[] buffer = new byte[64 * 1024];
        private final Map<String, String> fields = new HashMap<>();
        private final List<UploadedFile> files = new ArrayList<>();
        private final List<FieldProblem> refusals = new ArrayList<>();
        private long textBytes;
        private long fileBytes;
        private int fileCount;

        Reading(MultipartReader reader) {
            this.reader = reader;
        }

        Upload upload() {
            return new Upload(Map.copyOf(fields), List.copyOf(files), List.copyOf(refusals));
        }

        void close() {
            files.forEach(UploadedFile::close);
        }

        void run() throws IOException {
            int parts = 0;
            for (var part = reader.next(); part.isPresent(); part = reader.next()) {
                if (++parts > MOST_PARTS) {
                    throw new TooLarge("The form has more than %d parts".formatted(MOST_PARTS));
                }
                if (part.get().name().equals(FILES)) {
                    file(part.get());
                } else {
                    text(part.get().name());
                }
            }
        }

        private void text(String name) throws IOException {
            var bytes = new ByteArrayOutputStream();
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                textBytes += count;
                if (textBytes > config.texts().asLongValue()) {
                    throw new TooLarge("The texts are larger than %d bytes together"
                            .formatted(config.texts().asLongValue()));
                }
                bytes.write(buffer, 0, count);
            }
            if (fields.put(name, decode(bytes.toByteArray())) != null) {
                throw new MalformedUpload("A part of the form stands there twice");
            }
        }

        private static String decode(byte[] bytes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException _) {
                throw new MalformedUpload("A text of the form is not UTF-8");
            }
        }

        private void file(PartHeaders part) throws IOException {
            var content = nameless();
            try {
                file(part, content);
            } catch (IOException | RuntimeException e) {
                content.close();
                throw e;
            }
        }

        private void file(PartHeaders part, FileChannel content) throws IOException {
            var digest = sha256();
            var name = part.fileName().orElse("");
            long size = 0;
            boolean fits = true;
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                size += count;
                fits &= size <= config.largestFile().asLongValue()
                        && fileBytes + size <= config.allFiles().asLongValue()
                        && fileCount < config.files();
                if (fits) {
                    digest.update(buffer, 0, count);
                    write(content, count);
                }
            }
            if (fits && (size > 0 || !name.isEmpty())) {
                fileCount++;
                fileBytes += size;
                files.add(new UploadedFile(
                        content, name, part.mediaType(), size, HexFormat.of().formatHex(digest.digest())));
            } else {
                content.close();
                refuse(fits, size);
            }
        }

        /** A file field that was left empty is sent too, without name and content. */
        private void refuse(boolean fits, long size) {
            if (!fits) {
                refusals.add(new FieldProblem("/" + FILES, reason(size)));
            }
        }

        private String reason(long size) {
            if (size > config.largestFile().asLongValue()) {
                return "must be at most %d bytes each"
                        .formatted(config.largestFile().asLongValue());
            }
            return fileCount >= config.files()
                    ? "must be at most %d".formatted(config.files())
                    : "must be at most %d bytes together"
                            .formatted(config.allFiles().asLongValue());
        }

        private void write(FileChannel content, int count) throws IOException {
            var bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                content.write(bytes);
            }
        }

        /** The name is removed as soon as the file is open, so even a crash leaves nothing behind. */
        private FileChannel nameless() throws IOException {
            var path = config.folder().resolve("candor-upload-" + UUID.randomUUID());
            var channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.delete(path);
            return channel;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
