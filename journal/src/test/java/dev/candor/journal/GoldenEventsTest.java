package dev.candor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored forms are the contract: an old journal must be readable for ever, so they only ever grow. */
class GoldenEventsTest {

    static Stream<String> types() {
        return EventTypes.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsTheFormOf(String type) throws IOException {
        var golden = golden(type);

        assertThat(Unsealed.form(Examples.of(type))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsBackWhatItWrites(String type) {
        var event = Examples.of(type);
        var id = UUID.randomUUID();
        var keys = new SubjectKeys("EXPRESS-2026-0042", TestKeys.all(), Map.of());

        var read = EventCodec.open(EventTypes.named(type).orElseThrow(), EventCodec.seal(event, id, keys), id, keys);

        assertThat(read).isEqualTo(event);
    }

    private static String golden(String type) throws IOException {
        try (var file = GoldenEventsTest.class.getResourceAsStream("/golden/%s.json".formatted(type))) {
            assertThat(file)
                    .as("golden/%s.json, the form of a new event, has to be written down", type)
                    .isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
