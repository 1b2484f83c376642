package dev.candor.triage.console;

import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.console.FormField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The form by which the team opens a case of its own. */
record OpenCaseView(List<String> projects, Map<String, String> typed, Map<String, String> faults) {

    public List<Option> sources() {
        return Arrays.stream(TeamSource.values())
                .map(it -> new Option(Fields.wordOf(it), words(it)))
                .toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    private static String words(TeamSource source) {
        return switch (source) {
            case TEAM -> "The team found it";
            case PUBLIC -> "It is public already";
            case VARIANT -> "A variant of another case";
            case UPSTREAM -> "A dependency's maintainers told us";
            case OTHER_CVE -> "Another project's CVE";
        };
    }
}
