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
        return new MemberRefused("role", "A role is one of handler, lead, auditor and outside-contact");
    }

    static MemberRefused lastLead() {
        return new MemberRefused(
                "successor", "The last lead of a project needs a successor: name another member who leads from now on");
    }

    static MemberRefused successor() {
        return new MemberRefused("successor", "A successor must be another member of the team");
    }

    static MemberRefused notOnTheTeam() {
        return new MemberRefused("account", "Nobody of this name is on the team");
    }

    static MemberRefused absence() {
        return new MemberRefused("to", "An absence must end after it begins");
    }

    static MemberRefused instant(String field) {
        return new MemberRefused(field, "Needed: an instant with its offset, such as 2026-12-01T15:00:00Z");
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
