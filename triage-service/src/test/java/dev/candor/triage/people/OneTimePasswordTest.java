package dev.candor.triage.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    @Test
    void isEasyToTypeAndNeverTheSame() {
        var passwords = Stream.generate(OneTimePassword::next).limit(100).toList();

        assertThat(passwords)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}"));
    }
}
