package dev.candor.intake.mail.reading;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a mail's header in their order; names are compared without case. */
public record Headers(List<Field> fields) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int MOST_IDS = 100;

    /** One field, unfolded; encoded words are still encoded. */
    public record Field(String name, String value) {

        public Field {
            name = name.toLowerCase(ROOT);
        }
    }

    public Headers {
        fields = List.copyOf(fields);
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(it -> it.name().equals(name));
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(it -> it.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(it -> it.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /** Human words on one line; empty where there is no such field. */
    String words(String name) {
        return first(name).map(HeaderText::words).orElse("");
    }

    /** The addresses of all fields of this name. */
    List<Mailbox> mailboxes(String name) {
        return all(name).stream().flatMap(it -> Mailbox.parse(it).stream()).toList();
    }

    /** The Message-IDs in the fields of this name, angle brackets included. */
    List<String> messageIds(String name) {
        return all(name).stream()
                .flatMap(it -> MESSAGE_ID.matcher(it).results())
                .map(it -> Characters.onOneLine(it.group()))
                .limit(MOST_IDS)
                .toList();
    }
}
