package dev.candor.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** F3 */
class WrongReceiptsTest {

    private final WrongReceipts wrong = new WrongReceipts(20, 30, Duration.ofSeconds(2));

    @Test
    void makesASourceWaitThatTriesTooOften() {
        var eve = Source.of("192.0.2.7");

        tryOften(eve, 20);

        assertThat(wrong.mustWait(eve)).isTrue();
        assertThat(wrong.mustWait(Source.of("192.0.2.8"))).isFalse();
    }

    @Test
    void countsANetworkOfIpv6AsOneSource() {
        tryOften(Source.of("2001:db8:1:2::1"), 20);

        assertThat(wrong.mustWait(Source.of("2001:db8:1:2:ffff::9"))).isTrue();
        assertThat(wrong.mustWait(Source.of("2001:db8:1:3::1"))).isFalse();
    }

    @Test
    void slowsEveryRefusalDownWhenManySourcesTry() {
        for (int i = 0; i < 30; i++) {
            wrong.note(Source.of("192.0.2." + i));
        }

        assertThat(wrong.note(Source.of("198.51.100.1"))).isEqualTo(Duration.ofSeconds(2));
    }

    private void tryOften(Source source, int times) {
        for (int i = 0; i < times; i++) {
            wrong.note(source);
        }
    }
}
