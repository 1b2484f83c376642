package dev.candor.triage.console;

import java.util.List;

/**
 * One field of a command's form.
 *
 * @param name as the API names it
 * @param hint a sentence below the label; may be empty
 * @param longest in bytes of UTF-8, as the API counts
 */
record FormField(
        String name, String label, Kind kind, String hint, boolean required, int longest, List<Option> options) {

    /** How a field looks, and how what was typed becomes what the API would take. */
    enum Kind {
        LINE,
        TEXT,
        CHECK,
        /** An instant in UTC. */
        INSTANT,
        CHOICE,
        /** Several values, each on a line of its own. */
        LINES,
        HIDDEN,
        /** Rows of a package, a release line and versions. */
        RANGES,
        /** Rows of a kind and a web address. */
        REFERENCES,
        /** Rows of a name, what they did and whether they agreed. */
        CREDITS,
        /** Rows of a package, a version and why it is not affected. */
        NOT_AFFECTED
    }

    /** A choice of a list. */
    record Option(String value, String label) {}

    static FormField line(String name, String label, String hint, boolean required) {
        return new FormField(name, label, Kind.LINE, hint, required, 300, List.of());
    }

    static FormField text(String name, String label, String hint, boolean required, int longest) {
        return new FormField(name, label, Kind.TEXT, hint, required, longest, List.of());
    }

    static FormField check(String name, String label, String hint) {
        return new FormField(name, label, Kind.CHECK, hint, false, 0, List.of());
    }

    static FormField choice(String name, String label, String hint, List<Option> options) {
        return new FormField(name, label, Kind.CHOICE, hint, true, 300, options);
    }

    static FormField field(String name, String label, Kind kind, String hint) {
        return new FormField(name, label, kind, hint, false, 4096, List.of());
    }

    FormField with(List<Option> choices) {
        return new FormField(name, label, kind, hint, required, longest, choices);
    }

    public boolean is(String kindName) {
        return kind.name().equals(kindName);
    }
}
