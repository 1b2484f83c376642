package dev.candor.journal;

/** Somebody wrote to the subject after it was read: what was decided may no longer hold, and nothing was written. */
public class SubjectMoved extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String subject;
    private final boolean byNoCommand;

    public SubjectMoved(String subject, boolean byNoCommand) {
        super("%s has changed since it was read".formatted(subject));
        this.subject = subject;
        this.byNoCommand = byNoCommand;
    }

    public String subject() {
        return subject;
    }

    /** True where only other services, or this one by itself, wrote in between: the command is decided again, not refused. */
    public boolean byNoCommand() {
        return byNoCommand;
    }
}
