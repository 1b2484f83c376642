package dev.candor.notify.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A document with one thing wrong in it, more or less. */
final class Breakage {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES = List.of(
            MAKE.textNode(""),
            MAKE.textNode(" "),
            MAKE.textNode("x"),
            MAKE.textNode("x".repeat(70_000)),
            MAKE.textNode("CVE-2026-1"),
            MAKE.textNode("2026-13-41T25:61:61Z"),
            MAKE.textNode("not a uri"),
            MAKE.numberNode(11),
            MAKE.numberNode(-1),
            MAKE.nullNode(),
            MAKE.booleanNode(true),
            MAKE.arrayNode(),
            MAKE.objectNode());

    private Breakage() {}

    static String of(String text, Random random) {
        var root = Json.read(text);
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        var it = containers.get(random.nextInt(containers.size()));
        if (it instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.put("unheardOf", "x");
                default -> object.set(name, VALUES.get(random.nextInt(VALUES.size())));
            }
        } else if (it instanceof ArrayNode array) {
            var index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                default -> array.set(index, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return Json.text(root);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(it -> collect(it, containers));
    }
}
