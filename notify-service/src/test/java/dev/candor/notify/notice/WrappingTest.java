package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    private static final String LONG =
            "A person reads it next and answers you by Tuesday 24 November 2026, 08:00 UTC at the very latest.";

    @Test
    void breaksLongLinesBetweenWords() {
        assertThat(Wrapping.lines(LONG)).isEqualTo("""
                        A person reads it next and answers you by Tuesday 24 November 2026,
                        08:00 UTC at the very latest.""");
    }

    @Test
    void hangsTheTextOfAListBelowItself() {
        assertThat(Wrapping.lines("- " + LONG)).contains("\n  08:00 UTC");
    }

    @Test
    void leavesALongAddressWhole() {
        var address = "https://report.example/r/" + "x".repeat(100);

        assertThat(Wrapping.lines(address)).isEqualTo(address);
    }

    @Test
    void wrapsProseAndLeavesCodeAlone() {
        var code = "    " + "x = x + 1; ".repeat(10).strip();
        var fenced = "```\n" + "y = y + 1; ".repeat(10).strip() + "\n```";

        assertThat(Wrapping.markdown(LONG + "\n\n" + code + "\n\n" + fenced + "\n\n" + LONG))
                .contains("2026,\n08:00")
                .contains("\n\n" + code + "\n\n" + fenced + "\n\n")
                .endsWith("latest.");
    }
}
