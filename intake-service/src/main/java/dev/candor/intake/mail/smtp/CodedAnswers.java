package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Answers on their way to the client, each line with its enhanced status code. */
final class CodedAnswers extends FilterOutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    CodedAnswers(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int next) throws IOException {
        line.write(next);
        if (next == '\n') {
            var text = line.toString(UTF_8).stripTrailing();
            line.reset();
            out.write((AnswerCode.added(text) + "\r\n").getBytes(UTF_8));
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }
}
