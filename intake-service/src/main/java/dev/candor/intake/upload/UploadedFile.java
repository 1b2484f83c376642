package dev.candor.intake.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file that was uploaded, not stored yet. It lies on disk without a name and is gone once it is closed. */
public record UploadedFile(FileChannel content, String name, String mediaType, long size, String sha256)
        implements AutoCloseable {

    byte[] bytes() {
        try {
            var bytes = ByteBuffer.allocate(Math.toIntExact(size));
            while (bytes.hasRemaining() && content.read(bytes, bytes.position()) >= 0) {
                // until all is read
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read back", e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be closed", e);
        }
    }
}
