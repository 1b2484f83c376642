package dev.candor.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailLoadTest {

    @Test
    void sendsEveryMailOnceOverAllConnections() throws Exception {
        try (var sink = SmtpSink.open()) {
            var result = new MailLoad(sink.port(), "bench@sink.test", 4, 25).run();

            assertThat(result.mails()).isEqualTo(25);
            assertThat(result.perSecond()).isPositive();
        }
    }

    @Test
    void namesTheMiddleAndTheSlowestPercent() {
        var result = LoadResult.of(List.of(3_000_000L, 1_000_000L, 2_000_000L), 1_000_000_000L);

        assertThat(result.medianMillis()).isEqualTo(2);
        assertThat(result.slowMillis()).isEqualTo(3);
        assertThat(result.perSecond()).isEqualTo(3);
    }

    @Test
    void attachesAFileToEveryTenthMail() {
        assertThat(BenchMail.of(10, "a@b.test")).hasSizeGreaterThan(140_000);
        assertThat(BenchMail.of(11, "a@b.test")).hasSizeBetween(8_000, 9_000);
        assertThat(new String(BenchMail.of(10, "a@b.test"), US_ASCII))
                .doesNotContain("\r\n.")
                .doesNotContainPattern("[^\r]\n");
    }
}
