package dev.candor.triage.casefile.command;

import static java.util.Locale.ROOT;

import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, read one after the other. What makes no sense is noted under its JSON pointer and a
 * harmless value stands in for it; {@link #finish} then refuses them all together. A field that nobody asked for is
 * refused too: a misspelt one must not be lost in silence.
 */
public final class Fields {

    /** A long text: what travels whole in an event. */
    public static final int LONG_TEXT = 32 * 1024;

    /** A text of a few sentences. */
    public static final int SHORT_TEXT = 4 * 1024;

    /** A name, a title, an address. */
    public static final int LINE = 300;

    private static final int MOST_ITEMS = 100;

    private final String pointer;
    private final Map<?, ?> values;
    private final List<FieldProblem> problems;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> children = new ArrayList<>();

    private Fields(String pointer, Map<?, ?> values, List<FieldProblem> problems) {
        this.pointer = pointer;
        this.values = values;
        this.problems = problems;
    }

    public static Fields of(Map<String, ?> values) {
        return new Fields("", values, new ArrayList<>());
    }

    /** Reads something out of a request, or says everything that is wrong with it. */
    public static <T> T read(Map<String, ?> values, Function<Fields, T> reader) {
        var fields = of(values);
        var read = reader.apply(fields);
        fields.finish();
        return read;
    }

    /** The pointer of a field of this object. */
    public String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** One line of text that must be there. */
    public String line(String name) {
        return present(name, optionalLine(name)).orElse("");
    }

    public Optional<String> optionalLine(String name) {
        var text = textOf(name, LINE).map(String::strip);
        if (text.filter(it -> it.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'))
                .isPresent()) {
            refuse(name, "must be a single line");
            return Optional.empty();
        }
        return text.filter(it -> !it.isEmpty());
    }

    /** A text that must be there. */
    public String text(String name, int mostBytes) {
        return present(name, optionalText(name, mostBytes)).orElse("");
    }

    public Optional<String> optionalText(String name, int mostBytes) {
        return textOf(name, mostBytes).filter(it -> !it.isBlank());
    }

    /** A yes or no; no when it is not there. */
    public boolean flag(String name) {
        return switch (value(name)) {
            case null -> false;
            case Boolean it -> it;
            case String it when it.equals("true") || it.equals("on") -> true;
            case String it when it.equals("false") || it.isEmpty() -> false;
            default -> {
                refuse(name, "must be true or false");
                yield false;
            }
        };
    }

    /** An exact instant with its offset, such as {@code 2026-12-01T15:00:00Z}. */
    public Instant instant(String name) {
        return present(name, optionalInstant(name)).orElse(Instant.EPOCH);
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalLine(name).flatMap(it -> {
            try {
                return Optional.of(OffsetDateTime.parse(it).toInstant().truncatedTo(ChronoUnit.MICROS));
            } catch (DateTimeParseException _) {
                refuse(name, "must be an instant with its offset, such as 2026-12-01T15:00:00Z");
                return Optional.empty();
            }
        });
    }

    /** One of an enum's words, in kebab case. */
    public <E extends Enum<E>> E word(String name, Class<E> words) {
        return present(name, optionalWord(name, words)).orElse(words.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> words) {
        return optionalLine(name).flatMap(text -> {
            var found = Arrays.stream(words.getEnumConstants())
                    .filter(it -> wordOf(it).equals(text.toLowerCase(ROOT).replace('_', '-')))
                    .findFirst();
            if (found.isEmpty()) {
                refuse(
                        name,
                        Arrays.stream(words.getEnumConstants())
                                .map(Fields::wordOf)
                                .collect(Collectors.joining(", ", "must be one of: ", "")));
            }
            return found;
        });
    }

    public UUID uuid(String name) {
        var text = line(name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            if (!text.isEmpty()) {
                refuse(name, "must be a UUID");
            }
            return new UUID(0, 0);
        }
    }

    public Optional<Integer> optionalNumber(String name) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case Integer it -> Optional.of(it);
            case String it when it.isBlank() -> Optional.empty();
            case String it when it.matches("\\d{1,9}") -> Optional.of(Integer.valueOf(it));
            default -> {
                refuse(name, "must be a whole number");
                yield Optional.empty();
            }
        };
    }

    /** The address of a page on the web. */
    public String webAddress(String name) {
        return present(name, optionalWebAddress(name)).orElse("");
    }

    public Optional<String> optionalWebAddress(String name) {
        return textOf(name, 2_000)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .filter(it -> {
                    if (isWebAddress(it)) {
                        return true;
                    }
                    refuse(name, "must be the address of a web page, beginning with https:// or http://");
                    return false;
                });
    }

    /** The objects of an array, in order; none when it is not there. */
    public List<Fields> list(String name) {
        return items(name).stream()
                .flatMap(it -> {
                    if (it.value instanceof Map<?, ?> object) {
                        var child = new Fields(it.pointer, object, problems);
                        children.add(child);
                        return Stream.of(child);
                    }
                    problems.add(new FieldProblem(it.pointer, "must be an object"));
                    return Stream.of();
                })
                .toList();
    }

    /** The lines of text in an array, in order; none when it is not there. */
    public List<String> lines(String name) {
        return items(name).stream()
                .flatMap(it ->
                        new Fields(pointer(name), Map.of(it.index, it.value), problems).optionalLine(it.index).stream())
                .toList();
    }

    public boolean has(String name) {
        return value(name) != null;
    }

    public void refuse(String name, String detail) {
        problems.add(new FieldProblem(pointer(name), detail));
    }

    /** Throws {@link InvalidInput} if anything was refused, or if there is a field that nobody read. */
    public void finish() {
        refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    public static String wordOf(Enum<?> word) {
        return word.name().toLowerCase(ROOT).replace('_', '-');
    }

    private record Item(String index, String pointer, Object value) {}

    private List<Item> items(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> found) || found.stream().anyMatch(Objects::isNull)) {
            refuse(name, "must be a list");
            return List.of();
        }
        if (found.size() > MOST_ITEMS) {
            refuse(name, "must have at most %d items".formatted(MOST_ITEMS));
            return List.of();
        }
        var items = new ArrayList<Item>();
        for (var item : found) {
            var index = String.valueOf(items.size());
            items.add(new Item(index, pointer(name) + "/" + index, item));
        }
        return items;
    }

    private void refuseOthers() {
        children.forEach(Fields::refuseOthers);
        values.keySet().stream()
                .map(String::valueOf)
                .filter(it -> !asked.contains(it))
                .sorted()
                .forEach(it -> refuse(it, "is not known here"));
    }

    private <T> Optional<T> present(String name, Optional<T> value) {
        if (value.isEmpty() && problems.stream().noneMatch(it -> it.pointer().equals(pointer(name)))) {
            refuse(name, "must be given");
        }
        return value;
    }

    private Optional<String> textOf(String name, int mostBytes) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case String it
            when !isReadable(it) -> {
                refuse(name, "must be text without control characters");
                yield Optional.empty();
            }
            case String it
            when it.getBytes(StandardCharsets.UTF_8).length > mostBytes -> {
                refuse(name, "must have at most %d bytes".formatted(mostBytes));
                yield Optional.empty();
            }
            case String it -> Optional.of(it);
            default -> {
                refuse(name, "must be a text");
                yield Optional.empty();
            }
        };
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return values.get(name);
    }

    private static boolean isReadable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.codePoints()
                        .noneMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\r' && it != '\t');
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
