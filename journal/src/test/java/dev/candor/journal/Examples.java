package dev.candor.journal;

import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.LongText;
import dev.candor.events.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One example of every kind of event, each component filled, so that its whole form is seen. */
final class Examples {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00.123456Z");

    private Examples() {}

    static Event of(String type) {
        return (Event) example(EventTypes.named(type).orElseThrow(), type);
    }

    private static Object example(Type type, String name) {
        if (type instanceof ParameterizedType it) {
            var inner = it.getActualTypeArguments()[0];
            var raw = (Class<?>) it.getRawType();
            if (raw == Optional.class) {
                return Optional.of(example(inner, name));
            }
            if (raw == Confidential.class) {
                return Confidential.of(Scope.REPORT, example(inner, name));
            }
            return raw == Set.class ? Set.of(example(inner, name)) : List.of(example(inner, name));
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return "the " + name;
        }
        if (raw == UUID.class) {
            return UUID.fromString("01a20266-7194-7382-b763-958381cfea2f");
        }
        if (raw == Instant.class) {
            return NOW;
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse("2026-11-22");
        }
        if (raw == int.class) {
            return 2;
        }
        if (raw == long.class) {
            return 3L;
        }
        if (raw == double.class) {
            return 7.5;
        }
        if (raw == boolean.class) {
            return true;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[raw.getEnumConstants().length - 1];
        }
        return raw == LongText.class ? text(name) : record(raw);
    }

    private static LongText text(String name) {
        return new LongText(Confidential.report("the " + name), Optional.of(new UUID(7, 7)));
    }

    private static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(it -> example(it.getGenericType(), it.getName()))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
