package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandFormsTest {

    @Test
    void haveNoFieldTwice() {
        for (var form : CommandForms.all()) {
            assertThat(form.fields())
                    .as(form.word())
                    .extracting(FormField::name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void areNamedByTheWordsOfTheApi() {
        assertThat(CommandForms.all())
                .extracting(CommandForm::word)
                .doesNotHaveDuplicates()
                .hasSize(61)
                .allMatch(it -> it.matches("[a-z]+(-[a-z]+)*"));
    }
}
