package dev.candor.intake.receipt;

/** Where a report stands, in words for its reporter. */
public enum Standing {
    RECEIVED("Received", "Your report is stored. Nobody has answered yet."),
    IN_TRIAGE("Being looked at", "Somebody of the security team is looking into your report."),
    WAITING_FOR_YOU("Waiting for you", "We asked you something and wait for your answer."),
    CONFIRMED("Confirmed", "The problem is confirmed."),
    BEING_FIXED("Being fixed", "The problem is confirmed and fixes are being prepared."),
    FIX_READY("Fixes are ready", "Fixes are prepared; they go out with the advisory."),
    SCHEDULED("Date of publication fixed", "Fixes are prepared, and the advisory has its date."),
    PUBLISHED("Published", "The advisory is public."),
    NOT_A_VULNERABILITY("Not handled as a vulnerability", "We do not handle this report as a vulnerability."),
    FIXED_IN_PUBLIC("Fixed in public", "This is handled as an ordinary problem, in public."),
    DUPLICATE(
            "Handled with another report",
            "Somebody else reported the same. You keep your credit and hear from us when it is public."),
    REDIRECTED("A matter of other maintainers", "The problem is in something that others maintain."),
    DEFERRED("Put off", "The problem is confirmed. We look at it again later."),
    CLOSED("Closed", "The case is closed. You can still write to us.");

    private final String title;
    private final String sentence;

    Standing(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    boolean isOver() {
        return this == PUBLISHED
                || this == NOT_A_VULNERABILITY
                || this == FIXED_IN_PUBLIC
                || this == DUPLICATE
                || this == REDIRECTED
                || this == CLOSED;
    }
}
