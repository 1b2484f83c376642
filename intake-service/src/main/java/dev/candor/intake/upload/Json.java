package dev.candor.intake.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** JSON as the standard has it and no more: one object, UTF-8, no key twice, nothing behind it, not too deep. */
public final class Json {

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(100)
                            .maxNameLength(200)
                            .maxStringLength(8 * 1024 * 1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Refuses everything else with {@link MalformedUpload}, which never quotes what was sent. */
    public static ObjectNode object(byte[] bytes) {
        try {
            return object(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            throw new MalformedUpload("The JSON is not UTF-8");
        }
    }

    public static ObjectNode object(String text) {
        if (tree(text) instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedUpload("The JSON must be an object");
    }

    private static JsonNode tree(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new MalformedUpload(
                    at == null
                            ? "The JSON cannot be read"
                            : "The JSON cannot be read at line %d, column %d"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }
}
