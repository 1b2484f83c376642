package dev.candor.triage.casefile.command;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every command by its word. */
@ApplicationScoped
public class Commands {

    private final Map<String, Function<Fields, CaseCommand>> readers = new TreeMap<>();

    Commands(@All List<CommandWords> features) {
        features.forEach(it -> readers.putAll(it.readers()));
    }

    public Set<String> words() {
        return Set.copyOf(readers.keySet());
    }

    /** The command that the fields amount to; nothing for an unknown word. Throws {@link InvalidInput}. */
    public Optional<CaseCommand> read(String word, Map<String, ?> fields) {
        return Optional.ofNullable(readers.get(word)).map(reader -> Fields.read(fields, reader));
    }
}
