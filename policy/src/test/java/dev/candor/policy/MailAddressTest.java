package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "First.Last+tag@sub.b.example",
                "o'neil@b.example",
                "a@xn--bcher-kva.example",
                "=?x@b.example"
            })
    void readsAPlainAddress(String text) {
        assertThat(MailAddress.of(text)).get().hasToString(text.toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.example",
                "a",
                "a@b",
                "a@b..example",
                "a@-b.example",
                "a@b-.example",
                "a@b.example.",
                ".a@b.example",
                "a.@b.example",
                "a..b@b.example",
                "\"a b\"@b.example",
                "a@[127.0.0.1]",
                "a@b.example\n",
                "a@b.example,c@d.example",
                "<a@b.example>",
                "a@b_c.example",
                "a@bücher.example",
                "\u212A@b.example",
                "a@b.e\u212Aample",
                "a\u0000@b.example"
            })
    void refusesEverythingElse(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongForMail() {
        assertThat(MailAddress.of("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(MailAddress.of("a@" + "b.".repeat(130) + "example")).isEmpty();
        assertThat(MailAddress.of("a@" + "b".repeat(64) + ".example")).isEmpty();
    }
}
