package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void becomesHtml() {
        assertThat(html("# Title\n\nSome *words* and `code`.\n\n- one\n- two"))
                .contains("<h1>Title</h1>", "<em>words</em>", "<code>code</code>", "<li>one</li>");
    }

    @Test
    void linksOnlyToTheWeb() {
        assertThat(html("[ok](https://example.org/a?b=c&d)")).contains("href=\"https://example.org/a?b&#61;c&amp;d\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://evil.example/pixel.png)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](<javascript:alert(1)>)",
                "<style>@import url(https://evil.example)</style>",
                "<iframe src=https://evil.example></iframe>",
                "[\"onmouseover=alert(1)](https://a.example/\"onmouseover=alert(1))",
                "{#include page}{/include} {identity}",
            })
    void isInert(String hostile) {
        assertThat(html(hostile))
                .doesNotContainPattern("(?i)<(script|img|style|iframe|object|embed|form|meta|link|base|svg)\\b")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("(?i)<[^>]*(href|src)\\s*=\\s*[\"']?(javascript|data|vbscript):");
    }

    private static String html(String text) {
        return Markdown.html(text).toString();
    }
}
