package dev.candor.policy;

import static dev.candor.policy.Grammar.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one part of a file. A key is known once it was asked for; the rest is refused at the end. */
final class Section {

    private final Problems problems;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Problems problems, Place place, MappingNode node) {
        this.problems = problems;
        this.place = place;
        node.getValue().forEach(this::enter);
    }

    static Optional<Section> of(Problems problems, String key, Node node) {
        var place = new Place(line(node), key);
        if (!(node instanceof MappingNode mapping)) {
            problems.add(place, "this is %s".formatted(kind(node)), "write a group of keys, one a line");
            return Optional.empty();
        }
        return Optional.of(new Section(problems, place, mapping));
    }

    private void enter(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problems.add(
                    new Place(line(entry.getKeyNode()), place.key()), "a key is no single word", "write key: value");
            return;
        }
        var name = key.getValue();
        var first = lines.putIfAbsent(name, line(key));
        if (first == null) {
            values.put(name, entry.getValueNode());
        } else {
            problems.add(
                    new Place(line(key), path(name)),
                    "the key stands here again, first on line %d".formatted(first),
                    "keep one of the two");
        }
    }

    Place place() {
        return place;
    }

    <T> Optional<Placed<T>> required(String key, Grammar<T> grammar) {
        return ask(key, true).flatMap(node -> read(grammar, node, path(key)));
    }

    <T> Optional<Placed<T>> optional(String key, Grammar<T> grammar) {
        return ask(key, false).flatMap(node -> read(grammar, node, path(key)));
    }

    /** The value, or the given one where the key is absent. */
    <T> Optional<Placed<T>> optional(String key, Grammar<T> grammar, T otherwise) {
        return ask(key, false).isEmpty()
                ? Optional.of(new Placed<>(otherwise, new Place(place.line(), path(key))))
                : optional(key, grammar);
    }

    /** At least one text. */
    <T> List<Placed<T>> texts(String key, Grammar<T> grammar) {
        return texts(key, grammar, true);
    }

    /** A list that may be absent. */
    <T> List<Placed<T>> optionalTexts(String key, Grammar<T> grammar) {
        return texts(key, grammar, false);
    }

    /** One text, or a list of them, or nothing. */
    <T> List<Placed<T>> oneOrMore(String key, Grammar<T> grammar) {
        return values.get(key) instanceof SequenceNode
                ? texts(key, grammar, false)
                : optional(key, grammar).stream().toList();
    }

    private <T> List<Placed<T>> texts(String key, Grammar<T> grammar, boolean required) {
        var read = new ArrayList<Placed<T>>();
        var items = items(key, required);
        for (var i = 0; i < items.size(); i++) {
            read(grammar, items.get(i), path(key) + "[" + i + "]").ifPresent(read::add);
        }
        return read;
    }

    boolean has(String key) {
        return ask(key, false).isPresent();
    }

    /** Whether the value is a group of keys and no single value. */
    boolean isGroup(String key) {
        return values.get(key) instanceof MappingNode;
    }

    Optional<Section> requiredSection(String key) {
        return ask(key, true).flatMap(node -> of(problems, path(key), node));
    }

    Optional<Section> optionalSection(String key) {
        return ask(key, false).flatMap(node -> of(problems, path(key), node));
    }

    /** At least one part. */
    List<Section> requiredSections(String key) {
        return sections(key, true);
    }

    List<Section> optionalSections(String key) {
        return sections(key, false);
    }

    private List<Section> sections(String key, boolean required) {
        var read = new ArrayList<Section>();
        var items = items(key, required);
        for (var i = 0; i < items.size(); i++) {
            of(problems, path(key) + "[" + i + "]", items.get(i)).ifPresent(read::add);
        }
        return read;
    }

    private List<Node> items(String key, boolean required) {
        var asked = ask(key, required);
        if (asked.isEmpty()) {
            return List.of();
        }
        var place = new Place(line(asked.get()), path(key));
        if (!(asked.get() instanceof SequenceNode list)) {
            problems.add(place, "this is %s".formatted(kind(asked.get())), "write a list, each item after a hyphen");
            return List.of();
        }
        if (list.getValue().isEmpty()) {
            problems.add(place, "the list is empty", required ? "write at least one item" : "leave the key out");
        }
        return list.getValue();
    }

    void refuseUnknownKeys() {
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                problems.add(
                        new Place(lines.getOrDefault(key, place.line()), path(key)),
                        "the key %s is unknown".formatted(quoted(key)),
                        Nearest.to(key, known)
                                .map(it -> "perhaps %s is meant".formatted(it))
                                .orElseGet(() -> "known here are " + String.join(", ", known)));
            }
        }
    }

    private Optional<Node> ask(String key, boolean required) {
        known.add(key);
        var node = Optional.ofNullable(values.get(key));
        if (required && node.isEmpty()) {
            problems.add(new Place(place.line(), path(key)), "the key %s is missing".formatted(key), "add it here");
        }
        return node;
    }

    private <T> Optional<Placed<T>> read(Grammar<T> grammar, Node node, String key) {
        var where = new Place(line(node), key);
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(where, "this is %s".formatted(kind(node)), "write a single value");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            problems.add(where, "there is no value", "write one, or leave an optional key out");
            return Optional.empty();
        }
        try {
            return Optional.of(new Placed<>(grammar.read(scalar.getValue()), where));
        } catch (Misread misread) {
            problems.add(where, misread);
            return Optional.empty();
        }
    }

    private String path(String key) {
        var shown = Grammar.visible(key);
        return place.key().isEmpty() ? shown : place.key() + "." + shown;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String kind(Node node) {
        return switch (node) {
            case MappingNode _ -> "a group of keys";
            case SequenceNode _ -> "a list";
            default -> "a single value";
        };
    }
}
