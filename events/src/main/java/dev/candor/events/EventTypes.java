package dev.candor.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The events' names on the wire. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME =
            leavesOf(Event.class).collect(toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /** The wire name of an event. */
    public static String nameOf(Event event) {
        return nameOf(event.getClass());
    }

    /** The wire name of a kind of event. */
    public static String nameOf(Class<? extends Event> type) {
        return annotation(type).value();
    }

    /** Whether this kind of event goes out on the stream; the others stay in the journal of their service. */
    public static boolean isPublished(Class<? extends Event> type) {
        return annotation(type).published();
    }

    /** The record behind a wire name; empty for a name that only a newer service knows. */
    public static Optional<Class<? extends Event>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every kind of event by its wire name. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }

    private static EventType annotation(Class<? extends Event> type) {
        return Objects.requireNonNull(type.getAnnotation(EventType.class), () -> type.getName() + " has no @EventType");
    }

    private static Stream<Class<? extends Event>> leavesOf(Class<? extends Event> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(it -> leavesOf(it.asSubclass(Event.class)))
                : Stream.of(type);
    }
}
