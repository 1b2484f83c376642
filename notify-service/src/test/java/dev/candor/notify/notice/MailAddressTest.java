package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@example.org\r\nRCPT TO:<eve@evil.example>",
                "ada@example.org>,<eve@evil.example",
                "Ada <ada@example.org>",
                "ada eve@example.org",
                "ada@example.org (Ada)",
                "ada@[127.0.0.1]",
                "a..b@example.org",
                "ada@exa mple.org",
                "ada@-example.org",
                "\"ada\"@example.org",
                "ådå@example.org"
            })
    void refusesWhatAMailServerMightReadOtherwise(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void takesATagAndAPlus() {
        assertThat(MailAddress.of("Ada.Lovelace+cvd@Example.org"))
                .hasToString("Optional[Ada.Lovelace+cvd@Example.org]");
    }

    @Test
    void writesAnInternationalDomainInItsPlainForm() {
        assertThat(MailAddress.of("ada@bücher.example")).hasToString("Optional[ada@xn--bcher-kva.example]");
    }

    @Test
    void tagsAnAddress() {
        assertThat(MailAddress.of("team@example.org").orElseThrow().tagged("abc"))
                .hasToString("team+abc@example.org");
    }
}
