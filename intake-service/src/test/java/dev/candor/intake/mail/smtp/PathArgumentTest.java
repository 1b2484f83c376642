package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathArgumentTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    MAIL FROM:<ada@b.test>,              ada@b.test
                    mail from: <ada@b.test>,             ada@b.test
                    MAIL FROM:<>,                        ''
                    RCPT TO:<@old.test:ada@b.test>,      ada@b.test
                    MAIL FROM:<"a > b"@b.test>,          '"a > b"@b.test'
                    MAIL FROM:<postmaster>,              postmaster
                    MAIL FROM:<ädä@exämple.test> SMTPUTF8, ädä@exämple.test
                    """)
    void namesAnAddress(String line, String address) {
        assertThat(PathArgument.of(line)).map(PathArgument::address).contains(address);
    }

    @Test
    void hasParameters() {
        assertThat(PathArgument.of("MAIL FROM:<a@b.test> size=10  BODY=8BITMIME SMTPUTF8"))
                .hasValueSatisfying(it -> assertThat(it.parameters())
                        .containsEntry("SIZE", "10")
                        .containsEntry("BODY", "8BITMIME")
                        .containsEntry("SMTPUTF8", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAIL FROM:",
                "MAIL FROM:a@b.test",
                "MAIL FROM:<a@b.test",
                "MAIL FROM:<a b@b.test>",
                "MAIL FROM:<a@b.test>SIZE=1",
                "MAIL FROM:<a@b.test> SIZE=1=2",
                "MAIL FROM:<a<b@b.test>",
                "MAIL TO:<a@b.test>"
            })
    void isRefusedInAnyOtherForm(String line) {
        assertThat(PathArgument.of(line)).isEmpty();
    }
}
