package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(10)
class HostileYamlTest {

    @ParameterizedTest
    @MethodSource
    void isRefusedWithItsLine(String text, String message) {
        assertThatThrownBy(() -> PolicyFile.parse("bad.yaml", text))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> isRefusedWithItsLine() {
        return Stream.of(
                Arguments.of("", "bad.yaml, line 1: the file is empty; write a policy."),
                Arguments.of("# nothing\n\n", "bad.yaml, line 1: the file is empty; write a policy."),
                Arguments.of("just words", "bad.yaml, line 1: this is a single value; write a group of keys"),
                Arguments.of("- a\n- b\n", "bad.yaml, line 1: this is a list; write a group of keys"),
                Arguments.of("null\n", "bad.yaml, line 1: this is a single value"),
                Arguments.of(
                        VALID + "---\nname: b\n", "bad.yaml, line 42: this is not YAML: but found another document"),
                Arguments.of(VALID + "a: 'open\n", "this is not YAML: found unexpected end of stream"),
                Arguments.of("a: b: c\n", "bad.yaml, line 1: this is not YAML: mapping values are not allowed here"),
                Arguments.of("a: b\n\tc: d\n", "bad.yaml, line 2: this is not YAML"),
                Arguments.of(
                        "a: b\nc: \u0007\n",
                        "bad.yaml, line 2: a character stands here that no YAML may hold; remove it."),
                Arguments.of(
                        "a: &x [1]\nb: *x\n", "bad.yaml, line 2: the alias \"x\" is not read; write the value again."),
                Arguments.of("a: &x [*x]\n", "bad.yaml, line 1: the alias \"x\" is not read"),
                Arguments.of("a: *x\n", "the alias \"x\" is not read"),
                Arguments.of("a: &x b\n? *x\n: c\n", "bad.yaml, line 2: the alias \"x\" is not read"),
                Arguments.of(
                        "!!java.net.URL {a: b}\n",
                        "bad.yaml, line 1: the tag \"tag:yaml.org,2002:java.net.URL\" is not read"),
                Arguments.of(
                        "project: !!binary YWNtZQ==\n", "line 1: the tag \"tag:yaml.org,2002:binary\" is not read"),
                Arguments.of(
                        "addresses: !!set {a}\n",
                        "line 1: the tag \"tag:yaml.org,2002:set\" is not read; leave it out."),
                Arguments.of("packages: !x [a]\n", "line 1: the tag \"!x\" is not read"),
                Arguments.of("<<: {project: acme}\n", "line 1, <<: the key \"<<\" is unknown"),
                Arguments.of(
                        "a: " + "[".repeat(100) + "]".repeat(100),
                        "bad.yaml, line 1: this is nested too deep; write it plainer."),
                Arguments.of("a: " + "[".repeat(200_000), "bad.yaml"),
                Arguments.of("a: " + "{b: ".repeat(50_000), "bad.yaml"),
                Arguments.of("? ".repeat(100_000), "bad.yaml"),
                Arguments.of("- ".repeat(100_000), "bad.yaml"),
                Arguments.of(
                        "#" + "x".repeat(PolicyFile.LARGEST),
                        "bad.yaml, line 1: the file has 262145 bytes; write at most 262144."));
    }

    @Test
    void constructsNothing() {
        assertThatThrownBy(() -> PolicyFile.parse("bad.yaml", VALID.replace("Acme tools", "!!java.io.File [/etc/x]")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("line 18: the tag \"tag:yaml.org,2002:java.io.File\" is not read");
    }

    @Test
    void endsInAPolicyOrARefusalWhateverIsWritten() {
        var random = new Random(42);

        var outcomes = IntStream.range(0, 4000)
                .mapToObj(_ -> outcomeOf(mutated(random)))
                .toList();

        assertThat(outcomes).contains("read", "refused").doesNotContain("refused without a reason");
    }

    private static String outcomeOf(String text) {
        try {
            var policy = PolicyFile.parse("mutated.yaml", text);
            policy.releaseLines().forEach(it -> it.covers("4.18.2"));
            return "read";
        } catch (PolicyRefused refused) {
            return refused.problems().isEmpty() ? "refused without a reason" : "refused";
        }
    }

    private static String mutated(Random random) {
        var text = new StringBuilder(random.nextBoolean() ? VALID : PolicyTexts.FULL);
        for (var i = random.nextInt(3); i >= 0; i--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "%@:/?#[]{}&*!|>'\"\\,-\n\t \u0000\uD800é~0".charAt(random.nextInt(28)));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
                default -> text.insert(at, text.substring(0, random.nextInt(text.length())));
            }
        }
        return text.toString();
    }
}
