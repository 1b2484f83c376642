package dev.candor.notify.format;

import dev.candor.notify.delivery.WeaknessNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of weaknesses as their catalogue has them; empty where the operator gave none. */
public record Weaknesses(Map<String, String> names) implements WeaknessNames {

    public static final Weaknesses UNKNOWN = new Weaknesses(Map.of());

    public Weaknesses {
        names = Map.copyOf(names);
    }

    /** A table with a line of headings: {@code id} or {@code CWE-ID}, and {@code name}. */
    public static Weaknesses read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of candor.formats.weaknesses must be readable", e);
        }
    }

    private static Weaknesses of(List<String> lines) {
        var by = lines.getFirst().contains("\t") ? "\t" : ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        var headings = Arrays.stream(lines.getFirst().split(by, -1))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .toList();
        var id = Math.max(headings.indexOf("id"), headings.indexOf("cwe-id"));
        var name = headings.indexOf("name");
        if (id < 0 || name < 0) {
            throw new IllegalArgumentException(
                    "The first line of candor.formats.weaknesses must name the columns id and name");
        }
        var names = new HashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(by, -1);
            if (cells.length > Math.max(id, name)) {
                var number = cells[id].strip();
                names.put(number.startsWith("CWE-") ? number : "CWE-" + number, unquoted(cells[name].strip()));
            }
        }
        return new Weaknesses(names);
    }

    @Override
    public Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** Whether the catalogue, as far as there is one, has this name for the id. */
    public boolean agree(String id, String name) {
        return names.isEmpty() || name.equals(names.get(id));
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }
}
