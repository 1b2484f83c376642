package dev.candor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrokerOptionsTest {

    @Test
    void listensOnTheLoopbackAddressAlone() {
        var options = BrokerOptions.of("data", "19092", "19093");

        var properties = options.properties();

        assertThat(properties)
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093")
                .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:19092");
    }

    @Test
    void makesNoTopicThatNobodyAskedFor() {
        var options = BrokerOptions.of("data", "19092", "19093");

        var properties = options.properties();

        assertThat(properties).containsEntry("auto.create.topics.enable", "false");
    }

    @Test
    void saysWhatItNeeds() {
        assertThatThrownBy(() -> BrokerOptions.of("data"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Needed: data folder, port, controller port");
    }
}
