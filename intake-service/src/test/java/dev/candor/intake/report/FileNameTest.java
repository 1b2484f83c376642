package dev.candor.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D11: what a sender calls a file cannot hide what it is, nor lead anywhere. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "poc.js, poc.js",
        "../../etc/passwd, passwd",
        "C:\\temp\\run.exe, run.exe",
        "a b.txt, a b.txt",
        "naïve-日本.txt, naïve-日本.txt"
    })
    void keepsTheNameAndDropsTheFolders(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void removesCharactersThatTurnTheTextAround() {
        assertThat(FileName.of("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
    }

    @Test
    void removesLineBreaksAndControlCharacters() {
        assertThat(FileName.of("a\r\nSet-Cookie: x\u0000\u001b.txt").value()).isEqualTo("aSet-Cookie: x.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "   ", "\u0007", "folder/"})
    void namesWhatHasNoName(String sent) {
        assertThat(FileName.of(sent).value()).isEqualTo("file");
    }

    @Test
    void shortensALongNameButKeepsItsEnding() {
        assertThat(FileName.of("x".repeat(5000) + ".tar.gz").value())
                .hasSize(200)
                .endsWith("x.gz");
    }
}
