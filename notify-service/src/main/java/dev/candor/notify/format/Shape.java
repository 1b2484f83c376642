package dev.candor.notify.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.delivery.FormatProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a JSON document of ours may look like, and nothing else may: each is narrower than its official schema, so what
 * the schema refuses is refused here too.
 */
@FunctionalInterface
public interface Shape {

    /** Hands over the pointer and the rule of each field that does not fit. */
    void inspect(JsonNode node, String pointer, BiConsumer<String, String> refuse);

    default List<FormatProblem> problems(String format, JsonNode root) {
        var problems = new ArrayList<FormatProblem>();
        inspect(root, "", (pointer, rule) -> problems.add(new FormatProblem(format, pointer, rule)));
        return problems;
    }

    /** From one to so many characters, as JSON Schema counts them. */
    static Shape text(int longest) {
        return text("text of 1 to %d characters".formatted(longest), it -> {
            var length = it.codePointCount(0, it.length());
            return length >= 1 && length <= longest;
        });
    }

    static Shape text() {
        return text(Integer.MAX_VALUE);
    }

    static Shape text(String pattern) {
        var compiled = Pattern.compile(pattern);
        return text("pattern " + pattern, it -> compiled.matcher(it).matches());
    }

    static Shape word(String... words) {
        var allowed = List.of(words);
        return text("one of " + String.join(", ", allowed), allowed::contains);
    }

    static Shape instant() {
        return text("instant in UTC", it -> {
            try {
                return it.endsWith("Z")
                        && Instant.parse(it).toString().length() <= "2026-11-22T09:00:00.123456Z".length();
            } catch (DateTimeParseException _) {
                return false;
            }
        });
    }

    /** An absolute address of plain ASCII. */
    static Shape address(int longest) {
        return text("absolute URI of at most %d characters".formatted(longest), it -> {
            try {
                return it.length() <= longest
                        && new URI(it).isAbsolute()
                        && it.chars().allMatch(c -> c > ' ' && c < 0x7F);
            } catch (URISyntaxException _) {
                return false;
            }
        });
    }

    static Shape text(String rule, Predicate<String> allowed) {
        return (node, pointer, refuse) -> {
            if (!node.isTextual() || !allowed.test(node.textValue())) {
                refuse.accept(pointer, rule);
            }
        };
    }

    /** From 0.0 to 10.0, one decimal. */
    static Shape score() {
        return (node, pointer, refuse) -> {
            var score = node.doubleValue();
            if (!node.isNumber() || score < 0 || score > 10 || Math.rint(score * 10) / 10 != score) {
                refuse.accept(pointer, "score from 0.0 to 10.0 with one decimal");
            }
        };
    }

    /** At least one, none twice. */
    static Shape list(Shape items) {
        return (node, pointer, refuse) -> {
            if (!node.isArray() || node.isEmpty()) {
                refuse.accept(pointer, "list with at least one item");
                return;
            }
            var seen = new HashSet<JsonNode>();
            for (var i = 0; i < node.size(); i++) {
                items.inspect(node.get(i), pointer + "/" + i, refuse);
                if (!seen.add(node.get(i))) {
                    refuse.accept(pointer + "/" + i, "no item twice");
                }
            }
        };
    }

    static ObjectShape object() {
        return new ObjectShape();
    }

    /** Names with their shapes; any other name is refused. */
    final class ObjectShape implements Shape {

        private final Map<String, Shape> fields = new LinkedHashMap<>();
        private final Set<String> required = new HashSet<>();

        private ObjectShape() {}

        public ObjectShape must(String name, Shape shape) {
            required.add(name);
            return may(name, shape);
        }

        public ObjectShape may(String name, Shape shape) {
            fields.put(name, shape);
            return this;
        }

        @Override
        public void inspect(JsonNode node, String pointer, BiConsumer<String, String> refuse) {
            if (!node.isObject()) {
                refuse.accept(pointer, "object");
                return;
            }
            fields.forEach((name, shape) -> {
                if (node.has(name)) {
                    shape.inspect(node.get(name), pointer + "/" + name, refuse);
                } else if (required.contains(name)) {
                    refuse.accept(pointer + "/" + name, "must be there");
                }
            });
            node.fieldNames().forEachRemaining(name -> {
                if (!fields.containsKey(name)) {
                    refuse.accept(pointer, "no other fields than " + String.join(", ", fields.keySet()));
                }
            });
        }
    }
}
