package dev.candor.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Event;
import dev.candor.events.Scope;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An event's JSON with its confidential values shown as {@code {"scope": ..., "words": ...}}. */
final class Unsealed {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Unsealed() {}

    static String form(Event event) throws IOException {
        var id = UUID.fromString("01a20266-0000-7000-8000-000000000001");
        var keys = new SubjectKeys("EXPRESS-2026-0042", TestKeys.all(), Map.of());
        var tree = JSON.readTree(EventCodec.seal(event, id, keys));
        return JSON.writeValueAsString(opened(tree, "", new EventCodec.Seal(keys, id))) + "\n";
    }

    private static JsonNode opened(JsonNode node, String pointer, EventCodec.Seal seal) throws IOException {
        switch (node) {
            case ObjectNode it
            when it.has("sealed") -> {
                var scope = Scope.valueOf(it.get("scope").asText().toUpperCase(Locale.ROOT));
                var words = seal.keys()
                        .toOpen(scope)
                        .orElseThrow()
                        .open(it.get("sealed").binaryValue(), seal.place(pointer));
                return JSON.createObjectNode()
                        .put("scope", it.get("scope").asText())
                        .set("words", JSON.readTree(words));
            }
            case ObjectNode it -> {
                for (var field : it.properties()) {
                    field.setValue(opened(field.getValue(), pointer + "/" + field.getKey(), seal));
                }
                return it;
            }
            case ArrayNode it -> {
                for (int i = 0; i < it.size(); i++) {
                    it.set(i, opened(it.get(i), pointer + "/" + i, seal));
                }
                return it;
            }
            default -> {
                return node;
            }
        }
    }
}
