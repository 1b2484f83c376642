package dev.candor.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is read as a whole. */
public final class Body {

    private Body() {}

    /** Blocks while the body comes in. One that is too large is read to its end, so that its sender sees the answer. */
    public static byte[] read(InputStream in, int largest) throws IOException {
        var bytes = in.readNBytes(largest);
        if (in.read() >= 0) {
            in.transferTo(OutputStream.nullOutputStream());
            throw new TooLarge("The body is larger than %d bytes".formatted(largest));
        }
        return bytes;
    }
}
