package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static final MailAddress TEAM =
            MailAddress.of("team@express.example").orElseThrow();

    @Test
    void leavesPlainTextPlain() {
        assertThat(Header.text("[EXPRESS-2026-0042] Your report", 9)).isEqualTo("[EXPRESS-2026-0042] Your report");
    }

    @Test
    void foldsLongTextWithCarriageReturns() {
        assertThat(Header.text("word ".repeat(30).strip(), 9)).contains("\r\n ").doesNotContain("word\n");
    }

    @Test
    void encodesWhatLooksEncoded() throws Exception {
        var trap = "=?utf-8?q?a=0D=0ABcc:_x@evil.example?=";

        var header = Header.text(trap, 9);

        assertThat(header).doesNotContain("=0D");
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(trap);
    }

    @Test
    void quotesADisplayName() {
        assertThat(Header.mailbox("Evil\" <x@evil.example>", TEAM))
                .isEqualTo("\"Evil\\\" <x@evil.example>\"\r\n <team@express.example>");
    }

    @Test
    void keepsMessageIdsWhole() {
        var ids = List.of("<" + "a".repeat(60) + "@x>", "<" + "b".repeat(60) + "@x>");

        assertThat(Header.folded(ids, 12)).isEqualTo(ids.get(0) + "\r\n " + ids.get(1));
    }

    @Property(tries = 300)
    void givesBackAnyCharacterAndNeverALineThatIsNoContinuation(@ForAll @StringLength(max = 120) String any)
            throws Exception {
        var text = dev.candor.notify.delivery.Plain.line(any, 120);

        var header = Header.text(text, 9);

        assertThat(header.replace("\r\n ", "")).doesNotContain("\r", "\n");
        assertThat(header.lines()).allMatch(it -> it.length() <= 998);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(text);
    }
}
