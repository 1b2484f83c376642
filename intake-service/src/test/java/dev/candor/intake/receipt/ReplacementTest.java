package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private static final Duration BETWEEN = Duration.ofMinutes(15);

    @Test
    void sendsTheNextGenerationToTheKnownAddress() {
        var replaced = Replacement.decide(Histories.of(), " Ada@Example.org ", BETWEEN, hour(5))
                .orElseThrow();

        assertThat(replaced.receiptGeneration()).isEqualTo(2);
        assertThat(replaced.to().address().read()).contains("ada@example.org");
    }

    @Test
    void refusesAnotherAddress() {
        assertThat(Replacement.decide(Histories.of(), "eve@example.org", BETWEEN, hour(5)))
                .isEmpty();
        assertThat(Replacement.decide(Histories.of(), "", BETWEEN, hour(5))).isEmpty();
    }

    @Test
    void refusesACaseThatDoesNotExist() {
        assertThat(Replacement.decide(List.of(), "ada@example.org", BETWEEN, hour(5)))
                .isEmpty();
    }

    @Test
    void refusesASecondOneTooSoon() {
        var to = new Recipient("reporter", Confidential.person("ada@example.org"), Optional.empty(), Optional.empty());
        var history = Histories.of(new ReceiptReplaced(Histories.REPORT, 2, to));

        assertThat(Replacement.decide(history, "ada@example.org", BETWEEN, hour(1).plusSeconds(60)))
                .isEmpty();
        assertThat(Replacement.decide(history, "ada@example.org", BETWEEN, hour(2)))
                .map(ReceiptReplaced::receiptGeneration)
                .contains(3);
    }
}
