package dev.candor.intake.submission;

/**
 * A report as somebody wrote it, not checked yet. What was left out is empty.
 *
 * @param affectedPackage a package URL, or a name
 * @param plannedPublication an instant, as text
 * @param audience who of the team may read it, as a word; all of it when empty
 */
public record ReportDraft(
        String summary,
        String details,
        String affectedPackage,
        String versions,
        String reproduction,
        String impact,
        boolean alreadyPublic,
        boolean exploited,
        String plannedPublication,
        String disclosurePlans,
        String name,
        String email,
        String credit,
        boolean anonymous,
        String audience) {

    public ReportDraft(
            String summary,
            String details,
            String affectedPackage,
            String versions,
            String reproduction,
            String impact,
            boolean alreadyPublic,
            boolean exploited,
            String plannedPublication,
            String disclosurePlans,
            String name,
            String email,
            String credit,
            boolean anonymous) {
        this(
                summary,
                details,
                affectedPackage,
                versions,
                reproduction,
                impact,
                alreadyPublic,
                exploited,
                plannedPublication,
                disclosurePlans,
                name,
                email,
                credit,
                anonymous,
                "");
    }

    public static ReportDraft empty() {
        return new ReportDraft("", "", "", "", "", "", false, false, "", "", "", "", "", false);
    }

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "ReportDraft";
    }
}
