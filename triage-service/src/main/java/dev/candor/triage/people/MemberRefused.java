package dev.candor.triage.people;

/** Somebody cannot be put on a team as asked. */
public class MemberRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    private MemberRefused(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    static MemberRefused name() {
        return new MemberRefused(
                "name",
                "A name has 1 to 40 lower-case letters, digits, dots, dashes or underscores, begins with a letter,"
                        + " and is not a word that Candor uses itself");
    }

    static MemberRefused project(String project) {
        return new MemberRefused("project", "There is no project " + project);
    }

    static MemberRefused role() {
        return new MemberRefused("role", "A role is one of handler, lead and auditor");
    }

    static MemberRefused mail() {
        return new MemberRefused("mail", "A mail address looks like name@example.org");
    }

    static MemberRefused text(String field, int longest) {
        return new MemberRefused(field, "At most " + longest + " characters on one line");
    }

    /** The field that is at fault. */
    public String field() {
        return field;
    }
}
