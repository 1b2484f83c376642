package dev.candor.notify.format.text;

import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.published;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFormatTest {

    @Test
    void putsTheFactsFirst() {
        assertThat(new TextFormat().render(published(inTwoLines("EXPRESS-2026-0042"))))
                .isEqualTo("""
                        CVE-2026-12345: Express: Open redirect in response.redirect()

                        Severity: medium, 5.0 (CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:L)
                        Weakness: CWE-601
                        Published: 2026-11-22
                        Identifier: EXPRESS-2026-0042

                        Affected versions:

                        - express >= 4.0.0, < 4.20.0: fixed in 4.20.0
                        - express >= 5.0.0, < 5.0.1: fixed in 5.0.1

                        Description:

                        Open redirect in response.redirect() can send people to a foreign site.

                        Call `res.redirect(url)` with an *untrusted* address:

                            res.redirect(req.query.to)

                        Open redirect in response.redirect()

                        Impact:

                        Phishing.

                        Workaround:

                        Check the address against a list.

                        Credit:

                        - Ada Lovelace (finder)

                        Timeline:

                        - 2026-11-01 Reported

                        References:

                        - https://fix.example/advisories/EXPRESS-2026-0042
                        - https://github.com/expressjs/express/commit/54271f69
                        """);
    }

    @Test
    void foldsProseAndLeavesCode() {
        var words = "word ".repeat(30).strip();

        assertThat(Fold.text(words).lines()).hasSize(2).allMatch(it -> it.length() <= 76);
        assertThat(Fold.text("    " + words).lines()).hasSize(1);
        assertThat(Fold.text("```\n" + words + "\n```").lines()).hasSize(3);
        assertThat(Fold.text("x".repeat(200)).lines()).hasSize(1);
    }
}
