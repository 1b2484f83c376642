package dev.candor.triage.console;

/**
 * A named value on a page.
 *
 * @param remark what a reader should know about it, such as "not verified"; may be empty
 */
record Fact(String label, String value, String remark) {

    static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}
