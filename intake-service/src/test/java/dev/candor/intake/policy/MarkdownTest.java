package dev.candor.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void showsHtmlAsText() {
        assertThat(Markdown.toHtml("<script>alert(1)</script>")).doesNotContain("<script");
    }

    @Test
    void leadsNowhereButToTheWebAndToMail() {
        assertThat(Markdown.toHtml("[x](javascript:alert(1))")).doesNotContain("javascript");
    }
}
