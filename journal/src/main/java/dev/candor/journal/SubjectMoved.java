package dev.candor.journal;

/** Somebody wrote to the subject after it was read: what was decided may no longer hold, and nothing was written. */
public class SubjectMoved extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String subject;
    private final boolean byHeardEventOnly;

    public SubjectMoved(String subject, boolean byHeardEventOnly) {
        super("%s has changed since it was read".formatted(subject));
        this.subject = subject;
        this.byHeardEventOnly = byHeardEventOnly;
    }

    public String subject() {
        return subject;
    }

    /** True where only events of other services came in between: the command is decided again, not refused. */
    public boolean byHeardEventOnly() {
        return byHeardEventOnly;
    }
}
