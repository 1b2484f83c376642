package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ReportEvent.DeliveryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceTest {

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.2.1"})
    void oneIsEnoughWhereNobodyIsThere(String status) {
        assertThat(bounce(status).isNobodyThere()).isTrue();
        assertThat(bounce(status).isHard()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "5.7.1", "5.1.8", "5.0.0"})
    void otherRefusalsForGoodAreCounted(String status) {
        assertThat(bounce(status).isNobodyThere()).isFalse();
        assertThat(bounce(status).isHard()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.4.7", "4.2.2", ""})
    void whatWasOnlyWaitedForTooLongIsLostAndNotCounted(String status) {
        assertThat(bounce(status).isLost()).isTrue();
        assertThat(bounce(status).isHard()).isFalse();
    }

    @Test
    void aComplaintIsCounted() {
        assertThat(new Bounce(DeliveryReport.COMPLAINT, "").isHard()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DELAY, 4.4.1", "AUTO_REPLY, 5.1.1"})
    void whatWaitsOrIsAnsweredIsNotLost(DeliveryReport kind, String status) {
        assertThat(new Bounce(kind, status).isLost()).isFalse();
        assertThat(new Bounce(kind, status).isHard()).isFalse();
    }

    private static Bounce bounce(String status) {
        return new Bounce(DeliveryReport.BOUNCE, status);
    }
}
