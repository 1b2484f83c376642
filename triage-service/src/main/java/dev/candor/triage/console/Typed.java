package dev.candor.triage.console;

import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What somebody typed into a form: kept as it is for showing it again, and turned into what the API would take. The
 * problems that come back name the API's fields and are put beside the form's.
 */
record Typed(Map<String, String> values) {

    private static final int ROWS_AT_FIRST = 4;
    private static final int ROWS_TO_SPARE = 2;
    private static final int MOST_ROWS = 100;

    static final Typed NOTHING = new Typed(Map.of());

    private static final List<String> RANGE = List.of("purl", "line", "introduced", "fixed", "lastAffected");
    private static final List<String> REFERENCE = List.of("type", "url");
    private static final List<String> CREDIT = List.of("name", "role", "consent");
    private static final List<String> NOT_AFFECTED = List.of("purl", "version", "justification", "impact");

    /** The columns of a repeated field; none of any other. */
    static List<String> columns(FormField.Kind kind) {
        return switch (kind) {
            case RANGES -> RANGE;
            case REFERENCES -> REFERENCE;
            case CREDITS -> CREDIT;
            case NOT_AFFECTED -> NOT_AFFECTED;
            case LINE, TEXT, CHECK, INSTANT, CHOICE, LINES, HIDDEN -> List.of();
        };
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String cell(String name, int row, String column) {
        return value(name + "." + row + "." + column);
    }

    /** The command's fields as JSON would bring them. */
    Map<String, Object> json(List<FormField> fields) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            value(field).ifPresent(it -> json.put(field.name(), it));
        }
        return json;
    }

    /** The sentence for each input of the form that is at fault; the empty name for what belongs to none. */
    Map<String, String> faults(List<FormField> fields, List<FieldProblem> problems) {
        var faults = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            faults.merge(input(fields, problem.pointer()), problem.detail(), (one, other) -> one + "; " + other);
        }
        return faults;
    }

    private Optional<Object> value(FormField field) {
        var text = value(field.name()).replace("\r\n", "\n");
        return switch (field.kind()) {
            case LINE, TEXT, CHOICE, HIDDEN -> Optional.<Object>of(text).filter(_ -> !text.isEmpty());
            case CHECK -> Optional.<Object>of(true).filter(_ -> text.equals("true"));
            case INSTANT -> Optional.<Object>of(instant(text)).filter(_ -> !text.isBlank());
            case LINES ->
                Optional.<Object>of(lines(text)).filter(_ -> !lines(text).isEmpty());
            case RANGES ->
                Optional.<Object>of(packages()).filter(_ -> !packages().isEmpty());
            case REFERENCES -> Optional.<Object>of(rows("references", REFERENCE, "url"));
            case CREDITS -> Optional.<Object>of(rows("credits", CREDIT, "name"));
            case NOT_AFFECTED -> Optional.<Object>of(rows("notAffected", NOT_AFFECTED, "purl"));
        };
    }

    // A browser's field for an instant says neither seconds nor an offset; the label says UTC.
    private static String instant(String text) {
        var stripped = text.strip();
        if (stripped.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}")) {
            return stripped.replace(' ', 'T') + ":00Z";
        }
        return stripped.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}")
                ? stripped.replace(' ', 'T') + "Z"
                : stripped;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\n,]", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private List<Map<String, Object>> packages() {
        var packages = new LinkedHashMap<String, List<Object>>();
        for (var row : usedRanges()) {
            var range = new LinkedHashMap<String, Object>();
            RANGE.stream().skip(1).forEach(column -> put(range, column, cell("affected", row, column)));
            packages.computeIfAbsent(cell("affected", row, "purl").strip(), _ -> new ArrayList<>())
                    .add(range);
        }
        return packages.entrySet().stream()
                .map(it -> Map.<String, Object>of("purl", it.getKey(), "ranges", it.getValue()))
                .toList();
    }

    // The package and the line are chosen in every row, so a row is used where a version is typed.
    private List<Integer> usedRanges() {
        return numbers("affected")
                .filter(row -> RANGE.stream()
                        .skip(2)
                        .anyMatch(it -> !cell("affected", row, it).isBlank()))
                .boxed()
                .toList();
    }

    private List<Map<String, Object>> rows(String name, List<String> columns, String decisive) {
        return used(name, decisive).stream()
                .map(row -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    columns.forEach(column -> put(object, column, cell(name, row, column)));
                    return object;
                })
                .toList();
    }

    private List<Integer> used(String name, String decisive) {
        return numbers(name)
                .filter(row -> !cell(name, row, decisive).isBlank())
                .boxed()
                .toList();
    }

    /** How many rows of a repeated field to show: all that hold something, and some to spare. */
    int rows(String name) {
        var last = numbers(name)
                .filter(row -> values.keySet().stream()
                        .anyMatch(key -> key.startsWith(name + "." + row + ".")
                                && !value(key).isBlank()))
                .max()
                .orElse(-1);
        return Math.max(ROWS_AT_FIRST, last + 1 + ROWS_TO_SPARE);
    }

    private IntStream numbers(String name) {
        var prefix = name + ".";
        return values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()).split("\\.", 2)[0])
                .mapToInt(Typed::number)
                .filter(row -> row >= 0 && row < MOST_ROWS)
                .distinct()
                .sorted();
    }

    private static void put(Map<String, Object> object, String name, String value) {
        if (!value.isBlank()) {
            object.put(name, value.strip());
        }
    }

    private String input(List<FormField> fields, String pointer) {
        var path = pointer.split("/", -1);
        var name = path.length > 1 ? path[1] : "";
        var field = fields.stream().filter(it -> it.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            return "";
        }
        return switch (field.get().kind()) {
            case RANGES -> rangeInput(path);
            case REFERENCES -> rowInput(path, used("references", "url"), "url");
            case CREDITS -> rowInput(path, used("credits", "name"), "name");
            case NOT_AFFECTED -> rowInput(path, used("notAffected", "purl"), "purl");
            case LINE, TEXT, CHOICE, HIDDEN, CHECK, INSTANT, LINES -> name;
        };
    }

    private String rangeInput(String[] path) {
        var number = path.length > 2 ? number(path[2]) : -1;
        if (number < 0 || number >= packages().size()) {
            return "affected";
        }
        var purl = packages().get(number).get("purl");
        var rows = usedRanges().stream()
                .filter(row -> cell("affected", row, "purl").strip().equals(purl))
                .toList();
        var range = path.length > 4 ? number(path[4]) : 0;
        if (range < 0 || range >= rows.size()) {
            return "affected";
        }
        var column = path.length > 5 ? path[5] : path.length > 4 ? "introduced" : "purl";
        return "affected." + rows.get(range) + "." + column;
    }

    private static String rowInput(String[] path, List<Integer> rows, String decisive) {
        var number = path.length > 2 ? number(path[2]) : -1;
        if (number < 0 || number >= rows.size()) {
            return path[1];
        }
        return path[1] + "." + rows.get(number) + "." + (path.length > 3 ? path[3] : decisive);
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    @Override
    public String toString() {
        return values.size() + " fields";
    }
}
