package dev.candor.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {

    private static final String HEAD = "Content-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";

    @Test
    void readsPartsInTheirOrder() throws IOException {
        var body = "--x\r\n" + HEAD + "one\r\n--x\r\n" + HEAD + "two\r\n--x--\r\n";

        assertThat(parts(stream(body))).containsExactly("one", "two");
    }

    @Test
    void ignoresWhatStandsBeforeTheFirstBoundary() throws IOException {
        var body = "hello\r\n--x\r\n" + HEAD + "one\r\n--x--";

        assertThat(parts(stream(body))).containsExactly("one");
    }

    @Test
    void keepsWhatOnlyLooksLikeABoundary() throws IOException {
        var body = "--x\r\n" + HEAD + "\r\n--\r\n\r--x\n--x \r\r\n-\r\n--x--";

        assertThat(parts(stream(body))).containsExactly("\r\n--\r\n\r--x\n--x \r\r\n-");
    }

    @Test
    void refusesAFormThatWasCutOff() {
        var body = "--x\r\n" + HEAD + "one\r\n--x\r\n" + HEAD + "tw";

        assertThatThrownBy(() -> parts(stream(body))).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesABodyWithoutAnyBoundary() {
        assertThatThrownBy(() -> parts(stream("{\"summary\":\"x\"}"))).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesHeadersWithoutEnd() {
        var body = "--x\r\n" + "X: y\r\n".repeat(100_000);

        assertThatThrownBy(() -> parts(stream(body))).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void givesBackEveryByteHoweverTheyArrive() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var content = new byte[random.nextInt(200_000)];
            for (int i = 0; i < content.length; i++) {
                content[i] = "\r\n-xab".getBytes(UTF_8)[random.nextInt(6)];
            }
            var text = new String(content, ISO_8859_1).replace("\r\n--xx", "");
            var body = "--xx\r\n" + HEAD + text + "\r\n--xx--";

            var read = parts(trickling(body, random));

            assertThat(read).containsExactly(text);
        }
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(ISO_8859_1));
    }

    private static InputStream trickling(String body, Random random) {
        return new ByteArrayInputStream(body.getBytes(ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(3000)));
            }
        };
    }

    private static List<String> parts(InputStream in) throws IOException {
        var reader = new MultipartReader(in, in.markSupported() && isLong(in) ? "xx" : "x");
        var parts = new ArrayList<String>();
        while (reader.next().isPresent()) {
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[1000];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
            parts.add(bytes.toString(ISO_8859_1));
        }
        return parts;
    }

    private static boolean isLong(InputStream in) throws IOException {
        in.mark(4);
        var start = in.readNBytes(4);
        in.reset();
        return new String(start, ISO_8859_1).equals("--xx");
    }
}
