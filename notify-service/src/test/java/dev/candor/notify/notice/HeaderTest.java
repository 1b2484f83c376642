package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.Random;
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

    @Test
    void givesBackAnyCharacterAndNeverALineThatIsNoContinuation() throws Exception {
        var seeds = new Random().longs().limit(300).toArray();

        for (var seed : seeds) {
            var text = dev.candor.notify.delivery.Plain.line(anything(new Random(seed)), 120);
            var header = Header.text(text, 9);

            assertThat(header.replace("\r\n ", "")).as("seed %d", seed).doesNotContain("\r", "\n");
            assertThat(header.lines()).as("seed %d", seed).allMatch(it -> it.length() <= 998);
            assertThat(MimeUtility.decodeText(MimeUtility.unfold(header)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    /** Up to 120 characters, half of the texts of any kind at all, half of those that mean something in a header. */
    private static String anything(Random random) {
        var signs = "aZ09 =?_\"\\<>@,:;()\r\n\t\u0000\u00e4\u202e";
        var isAny = random.nextBoolean();
        var text = new StringBuilder();
        for (var left = random.nextInt(121); left > 0; left--) {
            text.append(
                    isAny
                            ? (char) random.nextInt(Character.MAX_VALUE + 1)
                            : signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
