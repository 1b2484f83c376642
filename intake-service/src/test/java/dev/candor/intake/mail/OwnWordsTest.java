package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I take it.\n\nOn Sun, 22 Nov 2026, Express wrote:\n> You are asked\n> to accept",
                "I take it.\r\n\r\nOn Sun, 22 Nov 2026\r\nExpress security team <s@e.test> wrote:\r\n\r\n> You are asked",
                "> You are asked to accept.\n\nI take it.\n-- \nAda\nExample Labs",
                "I take it.\n\n-----Original Message-----\nFrom: Express\nYou are asked",
                "I take it.\n________________________________\nFrom: Express\nYou are asked"
            })
    void areWithoutQuotationsAndSignature(String text) {
        assertThat(OwnWords.of(text)).isEqualTo(new OwnWords("I take it.", false));
    }

    @Test
    void keepWhatOnlyLooksLikeTheHeadOfAQuotation() {
        assertThat(OwnWords.of("See this:\n\nfoo: bar").text()).isEqualTo("See this:\n\nfoo: bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reply\nHello.", "\n /REPLY \n\nHello.\n", "/reply\r\nHello.\r\n> quoted"})
    void areForTheReporterWhereTheFirstLineSaysSo(String text) {
        assertThat(OwnWords.of(text)).isEqualTo(new OwnWords("Hello.", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reply Hello.", "Hello.\n/reply", "> /reply\nHello.", "/replying\nHello."})
    void areForTheTeamWhereItDoesNot(String text) {
        assertThat(OwnWords.of(text).toReporter()).isFalse();
    }

    @Test
    void mayBeNone() {
        assertThat(OwnWords.of("> only\n> quoted")).isEqualTo(new OwnWords("", false));
    }
}
