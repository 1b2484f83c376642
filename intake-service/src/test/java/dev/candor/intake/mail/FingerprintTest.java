package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    private static final String MAIL = "From: a@b.test\r\nMessage-ID: <1@b.test>\r\n\r\nbody\r\n\r\nend";

    @TempDir
    Path folder;

    @Test
    void a12IsTheSameForTheSameMailOnAnotherWay() throws IOException {
        assertThat(of("Received: from x by y\r\nReturn-Path: <a@b.test>\r\n" + MAIL))
                .isEqualTo(of(MAIL));
    }

    @Test
    void a11IsAnotherForAnotherBody() throws IOException {
        assertThat(of(MAIL + "!")).isNotEqualTo(of(MAIL));
    }

    @Test
    void a11IsAnotherForAnotherSubject() throws IOException {
        assertThat(of("Subject: other\r\n" + MAIL)).isNotEqualTo(of(MAIL));
    }

    @Test
    void a11IsAnotherForOtherWordsInABrokenHeader() throws IOException {
        assertThat(of("Subject: s\r\nthe first report, without an empty line\r\n"))
                .isNotEqualTo(of("Subject: s\r\nthe second report, without an empty line\r\n"));
    }

    @Test
    void a13IsAnotherForOtherBytesWithoutAHeader() throws IOException {
        assertThat(of("one\r\n\r\nrest\r\n")).isNotEqualTo(of("two\r\n\r\nrest\r\n"));
        assertThat(of("{\"a\": 1}\r\n")).isNotEqualTo(of("{\"a\": 2}\r\n"));
    }

    private Fingerprint of(String mail) throws IOException {
        var raw = Files.writeString(folder.resolve("raw"), mail);
        return Fingerprint.of(raw, Mails.read(raw));
    }
}
