package dev.candor.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.candor.events.Event;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Events as JSON, their confidential values sealed: {@code {"scope": "report", "sealed": "<Base64>"}}. A sealed value is
 * bound to its event, subject and place, so it cannot be moved. Missing values are refused, unknown ones ignored.
 */
final class EventCodec {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new ConfidentialModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            // Only what a record is made of; an empty Optional is left out.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            // A list that an earlier version did not know yet is empty.
            .withConfigOverride(List.class, it -> it.setSetterInfo(EMPTY))
            .withConfigOverride(Set.class, it -> it.setSetterInfo(EMPTY))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private EventCodec() {}

    static byte[] seal(Event event, UUID id, SubjectKeys keys) {
        try {
            return MAPPER.writer().withAttribute(Seal.class, new Seal(keys, id)).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName() + ": "
                    + e.getClass().getSimpleName());
        }
    }

    static <E extends Event> E open(Class<E> type, byte[] body, UUID id, SubjectKeys keys) {
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(Seal.class, new Seal(keys, id))
                    .readValue(body);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof SealBroken broken) {
                throw broken;
            }
            // The original message may quote the body.
            throw new UnreadableEvent("%s cannot be read: %s%s"
                    .formatted(type.getSimpleName(), e.getClass().getSimpleName(), place(e)));
        } catch (IOException e) {
            throw new UnreadableEvent(type.getSimpleName() + " cannot be read");
        }
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** Seals and opens the confidential values of one event. */
    record Seal(SubjectKeys keys, UUID event) {

        String place(String pointer) {
            return event + "\n" + keys.subject() + "\n" + pointer;
        }
    }
}
