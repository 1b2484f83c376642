package dev.candor.triage.casefile.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proof.txt|proof.txt|proof.txt",
                "Bericht über 100%.pdf|Bericht _ber 100_.pdf|Bericht%20%C3%BCber%20100%25.pdf",
                "../../etc/passwd|_.._etc_passwd|_.._etc_passwd",
                "a\"b\\c.txt|a_b_c.txt|a_b_c.txt",
                ".htaccess|htaccess|htaccess",
                "...|file|file"
            })
    void isSafeAndFaithful(String name, String ascii, String encoded) {
        assertThat(new AttachmentName(name).header())
                .isEqualTo("attachment; filename=\"%s\"; filename*=UTF-8''%s", ascii, encoded);
    }

    @Test
    void dropsLineBreaksAndSignsThatTurnTheDirectionOfWriting() {
        var header = new AttachmentName("invoice\r\nSet-Cookie: a\u202egpj.exe\u0000").header();

        assertThat(header)
                .doesNotContain("\r", "\n", "\u0000", "\u202e", "%E2%80%AE", "%0D", "%0A")
                .contains("gpj.exe");
    }

    @Test
    void hasABoundedLength() {
        assertThat(new AttachmentName("😀".repeat(5000)).header()).hasSizeLessThan(2200);
    }
}
