package dev.candor.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C9 */
class JsonTest {

    @Test
    void readsAnObject() {
        assertThat(Json.object("{\"a\":\"b\"}").path("a").textValue()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "null",
                "{",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{}x",
                "{'a':1}",
                "{\"a\":1,}",
                "\ufeff{}",
                "{\"a\":01}",
                "{\"a\":NaN}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesADepthBomb() {
        assertThatThrownBy(() -> Json.object("{\"a\":" + "[".repeat(100_000))).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesAHugeNumber() {
        assertThatThrownBy(() -> Json.object("{\"a\":" + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> Json.object("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> Json.object("{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(MalformedUpload.class);
    }

    @Test
    void neverQuotesWhatWasSent() {
        assertThatThrownBy(() -> Json.object("{\"a\": secret}"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
