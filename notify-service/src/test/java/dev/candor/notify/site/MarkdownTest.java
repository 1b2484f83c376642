package dev.candor.notify.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void rendersTextLinksAndCode() {
        assertThat(Markdown.html("## What\n\nSee [the fix](https://example.org/fix), `a < b`."))
                .isEqualTo("<h3>What</h3>\n<p>See <a href=\"https://example.org/fix\""
                        + " rel=\"nofollow noopener noreferrer\">the fix</a>, <code>a &lt; b</code>.</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"https://evil.example\" onclick=\"alert(1)\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<style>@import 'https://evil.example'</style>"
            })
    void holdsNothingThatActsOrLoads(String markdown) {
        assertThat(Markdown.html(markdown))
                .doesNotContain("<script", "<img", "javascript:", "data:", "<iframe", "<style")
                .doesNotContainPattern("<[a-z]+[^>]* on[a-z]+=");
    }
}
