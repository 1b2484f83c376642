package dev.candor.policy;

/** One thing wrong in a policy's file: where it stands, what is wrong, and what would be right. */
public record PolicyProblem(String file, int line, String key, String wrong, String right) {

    /** The whole problem in one line of text. */
    public String sentence() {
        var place =
                key.isEmpty() ? "%s, line %d: ".formatted(file, line) : "%s, line %d, %s: ".formatted(file, line, key);
        return place + wrong + "; " + right + ".";
    }
}
