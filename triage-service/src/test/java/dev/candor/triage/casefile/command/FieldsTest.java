package dev.candor.triage.casefile.command;

import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Channel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        assertInvalid(
                () -> Fields.read(
                        Map.of("at", "tomorrow", "flag", "perhaps", "extra/1", 1),
                        it -> List.of(it.line("name"), it.instant("at"), it.flag("flag"))),
                "/name",
                "/at",
                "/flag",
                "/extra~11");
    }

    @Test
    void pointsIntoLists() {
        assertInvalid(
                () -> Fields.read(
                        Map.of("items", List.of(Map.of("name", "a"), Map.of(), "b", Map.of("name", "c", "other", 1))),
                        it -> it.list("items").stream()
                                .map(item -> item.line("name"))
                                .toList()),
                "/items/1/name",
                "/items/2",
                "/items/3/other");
        assertInvalid(
                () -> Fields.read(Map.of("lines", List.of("a", 1, "b\nc")), it -> it.lines("lines")),
                "/lines/1",
                "/lines/2");
        assertInvalid(
                () -> Fields.read(Map.of("lines", Collections.nCopies(101, "a")), it -> it.lines("lines")), "/lines");
        assertInvalid(() -> Fields.read(Map.of("lines", Arrays.asList("a", null)), it -> it.lines("lines")), "/lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "\ud800", "\u0085"})
    void refusesWhatIsNoText(String text) {
        assertInvalid(() -> Fields.read(Map.of("text", text), it -> it.text("text", Fields.LONG_TEXT)), "/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä\n\tb\r\n", "\ud83d\ude00", "<script>", "{{7*7}}", "\u202e"})
    void keepsTextAsItIs(String text) {
        var read = Fields.read(Map.of("text", text), it -> it.text("text", Fields.LONG_TEXT));

        assertThat(read).isEqualTo(text);
    }

    @Test
    void boundsTextByItsBytes() {
        assertInvalid(() -> Fields.read(Map.of("text", "ä".repeat(3)), it -> it.text("text", 5)), "/text");
    }

    @Test
    void takesWordsInKebabCase() {
        var read = Fields.read(Map.of("channel", "receipt-page"), it -> it.word("channel", Channel.class));

        assertThat(read).isEqualTo(Channel.RECEIPT_PAGE);
        assertInvalid(
                () -> Fields.read(Map.of("channel", "pigeon"), it -> it.word("channel", Channel.class)), "/channel");
    }

    @Test
    void takesNullForAbsence() {
        var fields = new HashMap<String, Object>();
        fields.put("name", null);

        var read = Fields.read(fields, it -> it.optionalLine("name"));

        assertThat(read).isEmpty();
        assertInvalid(() -> Fields.read(fields, it -> it.line("name")), "/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//host", "https:", "https://user:pw@host/", "file:///etc", "https://a b"
            })
    void refusesWhatIsNoWebAddress(String text) {
        assertInvalid(() -> Fields.read(Map.of("url", text), it -> it.webAddress("url")), "/url");
    }
}
