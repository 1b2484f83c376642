package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    250 Ok,                                  250 2.0.0 Ok
                    221 Bye,                                 221 2.0.0 Bye
                    214-Help,                                214-2.0.0 Help
                    421 Timeout waiting for data.,           421 4.4.2 Timeout waiting for data.
                    500 Error: command not implemented,      500 5.5.1 Error: command not implemented
                    501 Input line length is too long!,      501 5.5.4 Input line length is too long!
                    """)
    void isAddedToAnAnswerWithoutOne(String line, String coded) {
        assertThat(AnswerCode.added(line)).isEqualTo(coded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 mx.test ESMTP Candor", "354 Send the mail", "250 2.1.0 Go on", "552 5.3.4 Too large"})
    void isNotAddedToTheGreetingAndToWhatHasOne(String line) {
        assertThat(AnswerCode.added(line)).isEqualTo(line);
    }
}
