package dev.candor.triage.console;

import dev.candor.triage.console.FormField.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A form as it is shown: with what was typed, and what was wrong with it.
 *
 * @param refusal why the command was refused; empty before it was sent
 */
record FormView(CommandForm form, List<Input> inputs, String refusal, boolean open) {

    /** One field with its value. {@code id} is unique on the page. */
    record Input(
            FormField field, String id, String value, String fault, List<Row> rows, Map<String, List<Option>> choices) {

        public boolean isAtFault() {
            return !fault.isEmpty();
        }

        /** The sentences that describe the field to those who hear the page. */
        public String describedBy() {
            var hint = field.hint().isEmpty() ? "" : id + "-hint";
            return (hint + (fault.isEmpty() ? "" : " " + id + "-fault")).strip();
        }

        public List<Option> choices(String column) {
            return choices.getOrDefault(column, List.of());
        }
    }

    /** One row of a repeated field. */
    record Row(int number, Map<String, String> cells, Map<String, String> faults) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        public String fault(String column) {
            return faults.getOrDefault(column, "");
        }

        public String fault() {
            return String.join("; ", faults.values());
        }
    }

    /**
     * @param choices of the fields whose options the case gives, by {@code field} or {@code field.column}
     */
    static FormView of(CommandForm form, Typed typed, Map<String, List<Option>> choices) {
        return of(form, typed, choices, Map.of(), "", false);
    }

    static FormView of(
            CommandForm form,
            Typed typed,
            Map<String, List<Option>> choices,
            Map<String, String> faults,
            String refusal,
            boolean open) {
        return new FormView(
                form,
                form.fields().stream()
                        .map(it -> input(form, it, typed, choices, faults))
                        .toList(),
                refusal,
                open);
    }

    private static Input input(
            CommandForm form,
            FormField field,
            Typed typed,
            Map<String, List<Option>> choices,
            Map<String, String> faults) {
        var given = choices.get(field.name());
        return new Input(
                given == null ? field : field.with(given),
                form.word() + "-" + field.name(),
                typed.value(field.name()),
                faults.getOrDefault(field.name(), ""),
                rows(field, typed, faults),
                columns(field, choices));
    }

    private static List<Row> rows(FormField field, Typed typed, Map<String, String> faults) {
        var columns = Typed.columns(field.kind());
        return columns.isEmpty()
                ? List.of()
                : IntStream.range(0, typed.rows(field.name()))
                        .mapToObj(row -> new Row(
                                row, byColumn(typed.values(), field.name(), row), byColumn(faults, field.name(), row)))
                        .toList();
    }

    private static Map<String, String> byColumn(Map<String, String> values, String name, int row) {
        var prefix = name + "." + row + ".";
        return values.entrySet().stream()
                .filter(it -> it.getKey().startsWith(prefix))
                .collect(Collectors.toMap(it -> it.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private static Map<String, List<Option>> columns(FormField field, Map<String, List<Option>> choices) {
        var prefix = field.name() + ".";
        return choices.entrySet().stream()
                .filter(it -> it.getKey().startsWith(prefix))
                .collect(Collectors.toMap(it -> it.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
