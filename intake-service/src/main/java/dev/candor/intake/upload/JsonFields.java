package dev.candor.intake.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.intake.report.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the members of a JSON object by name, and notes those that have the wrong type or are not known. */
public final class JsonFields {

    private final ObjectNode object;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> known = new HashSet<>();

    private JsonFields(ObjectNode object, String pointer, List<FieldProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    public static JsonFields of(ObjectNode object) {
        return new JsonFields(object, "", new ArrayList<>());
    }

    /** Empty where it is absent or null. */
    public String text(String name) {
        var value = value(name);
        if (isAbsent(value) || value.isTextual()) {
            return value.asText("");
        }
        return wrong(name, "must be a string");
    }

    /** A string, or a list of strings, which are joined. */
    public String textOrList(String name) {
        var value = value(name);
        if (value.isArray()) {
            var items = StreamSupport.stream(value.spliterator(), false).toList();
            return items.stream().allMatch(JsonNode::isTextual)
                    ? String.join(", ", items.stream().map(JsonNode::textValue).toList())
                    : wrong(name, "must be a string or a list of strings");
        }
        return text(name);
    }

    public boolean flag(String name) {
        var value = value(name);
        if (!isAbsent(value) && !value.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return value.asBoolean(false);
    }

    public JsonFields object(String name) {
        var value = value(name);
        if (value instanceof ObjectNode it) {
            return new JsonFields(it, pointer + "/" + name, problems);
        }
        if (!isAbsent(value)) {
            wrong(name, "must be an object");
        }
        return new JsonFields(object.objectNode(), pointer + "/" + name, problems);
    }

    /** Call it when all members that are known have been read. */
    public void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(new FieldProblem(pointer + "/" + escaped(name), "is not known"));
            }
        });
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    private JsonNode value(String name) {
        known.add(name);
        return object.path(name);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private String wrong(String name, String detail) {
        problems.add(new FieldProblem(pointer + "/" + name, detail));
        return "";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
