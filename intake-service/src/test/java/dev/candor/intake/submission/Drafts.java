package dev.candor.intake.submission;

/** Reports as somebody writes them. */
final class Drafts {

    private Drafts() {}

    static ReportDraft plain() {
        return with("A crash", "Send this.", "", "");
    }

    static ReportDraft with(String summary, String details, String plannedPublication, String email) {
        return new ReportDraft(
                summary, details, "", "", "", "", false, false, plannedPublication, "", "", email, "", false);
    }
}
