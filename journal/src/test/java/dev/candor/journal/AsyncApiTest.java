package dev.candor.journal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.ReportEvent;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/asyncapi.yaml says of the events is what their records are. */
class AsyncApiTest {

    private static final JsonNode API = api();

    static Stream<Class<? extends Event>> published() {
        return EventTypes.all().values().stream().filter(EventTypes::isPublished);
    }

    static Stream<Class<?>> records() {
        var found = new HashSet<Class<?>>();
        published().forEach(it -> collect(it, found));
        return found.stream().filter(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("published")
    void namesTheMessageOnItsChannel(Class<? extends Event> type) {
        var name = EventTypes.nameOf(type);

        assertThat(API.at("/channels/%s/messages".formatted(channel(type))).has(name))
                .as(name)
                .isTrue();
        assertThat(API.at("/components/messages/%s/payload/$ref".formatted(name))
                        .asText())
                .isEqualTo("#/components/schemas/" + type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesTheComponentsOf(Class<?> type) {
        var schema = API.at("/components/schemas/" + type.getSimpleName());

        assertThat(names(schema.path("properties"))).isEqualTo(components(type, _ -> true));
        assertThat(texts(schema.path("required"))).isEqualTo(components(type, it -> it.getType() != Optional.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void listsTheValuesOfTheEnumsIn(Class<?> type) {
        for (var it : type.getRecordComponents()) {
            classes(it.getGenericType()).stream()
                    .filter(Class::isEnum)
                    .forEach(enumeration -> assertThat(
                                    texts(API.at("/components/schemas/%s/enum".formatted(enumeration.getSimpleName()))))
                            .isEqualTo(Arrays.stream(enumeration.getEnumConstants())
                                    .map(value -> ((Enum<?>) value)
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                                    .collect(toSet())));
        }
    }

    private static String channel(Class<? extends Event> type) {
        if (ReportEvent.class.isAssignableFrom(type)) {
            return "reports";
        }
        return DeliveryEvent.class.isAssignableFrom(type) ? "deliveries" : "cases";
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.getName().startsWith("dev.candor.events.")
                && type != Confidential.class
                && found.add(type)
                && type.isRecord()) {
            for (var it : type.getRecordComponents()) {
                // What is sealed is no part of the visible contract.
                if (!mentions(it.getGenericType(), Confidential.class)) {
                    classes(it.getGenericType()).forEach(inner -> collect(inner, found));
                }
            }
        }
    }

    private static boolean mentions(Type type, Class<?> wanted) {
        return classes(type).contains(wanted);
    }

    private static Collection<Class<?>> classes(Type type) {
        var found = new ArrayList<Class<?>>();
        if (type instanceof ParameterizedType it) {
            found.addAll(classes(it.getRawType()));
            List.of(it.getActualTypeArguments()).forEach(inner -> found.addAll(classes(inner)));
        } else if (type instanceof Class<?> it) {
            found.add(it);
        }
        return found;
    }

    private static Set<String> components(Class<?> type, Predicate<RecordComponent> which) {
        return Arrays.stream(type.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(it -> it.getKey()).collect(toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(toSet());
    }

    private static JsonNode api() {
        try {
            return new YAMLMapper()
                    .readTree(Files.readString(Path.of(System.getProperty("candor.home"), "docs", "asyncapi.yaml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
