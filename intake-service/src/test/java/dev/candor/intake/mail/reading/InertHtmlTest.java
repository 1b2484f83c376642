package dev.candor.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.SharedData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InertHtmlTest {

    /** Every sign that begins a tag begins one of these. */
    private static final Pattern HARMLESS =
            Pattern.compile("</?(?:p|div|span|br|hr|h[1-6]|b|strong|i|em|u|s|strike|del|ins"
                    + "|sub|sup|small|code|pre|kbd|samp|tt|blockquote|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td"
                    + "|center)(?: (?:colspan|rowspan)=\"\\d{1,2}\"| dir=\"(?:ltr|rtl|auto)\")*(?: /)?>");

    @TempDir
    Path folder;

    @Test
    void d7LeavesNothingOfKnownAttacksThatCouldDoAnything() throws IOException {
        var payloads = new JsonArray(Files.readString(SharedData.path("strings/dompurify/expect.json")));

        assertThat(payloads).hasSize(223);
        for (var it : payloads) {
            assertInert(InertHtml.of(((JsonObject) it).getString("payload")));
        }
    }

    @Test
    void d7LeavesNothingOfTheCraftedMailThatCouldDoAnything() throws IOException {
        var shown = html(SharedMails.crafted("m22"));

        assertThat(shown).isPresent();
        assertInert(shown.get());
    }

    @Test
    void keepsTheShapeOfAText() throws IOException {
        var mail = """
                Content-Type: multipart/alternative; boundary=b

                --b

                plain
                --b
                Content-Type: text/html

                <h1 onclick="x()">A <b style="color:red">bold</b> title</h1><img src="https://t.test/p.gif" alt="x">
                <table><tr><td colspan="2" background="https://t.test/b">1 &lt; 2</td></tr></table>
                <a href="https://evil.test">here</a><script>alert(1)</script>
                --b--
                """;

        assertThat(html(Files.writeString(folder.resolve("mail.eml"), mail.replace("\n", "\r\n")))
                        .orElseThrow())
                .contains("<h1>A <b>bold</b> title</h1>", "<td colspan=\"2\">1 &lt; 2</td>", "here")
                .doesNotContain("http", "alert", "img");
    }

    @Test
    void hasNothingToShowOfAMailInPlainText() throws IOException {
        assertThat(html(Files.writeString(folder.resolve("mail.eml"), "Subject: s\r\n\r\n<b>text</b>\r\n")))
                .isEmpty();
    }

    private Optional<String> html(Path mail) throws IOException {
        return new MailReader(MailLimits.usual()).html(mail, folder);
    }

    private static void assertInert(String html) {
        assertThat(HARMLESS.matcher(html).replaceAll("")).as(html).doesNotContain("<");
    }
}
