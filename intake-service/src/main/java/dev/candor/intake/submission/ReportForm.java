package dev.candor.intake.submission;

import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.upload.Upload;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The form as it is shown: empty at first, and later with what was typed and what is wrong with it.
 *
 * @param key hidden in the form; sending it twice is one report
 * @param trouble what stands above the form, where more than its fields is wrong; else empty
 * @param filesToChooseAgain a browser cannot be given back the files that it sent
 */
public record ReportForm(
        Policy policy,
        ReportDraft draft,
        String key,
        List<FieldProblem> problems,
        String trouble,
        boolean filesToChooseAgain) {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("summary", "Summary"),
            Map.entry("details", "Details"),
            Map.entry("package", "Package"),
            Map.entry("versions", "Versions"),
            Map.entry("reproduction", "How to reproduce it"),
            Map.entry("impact", "Impact"),
            Map.entry("plannedPublication", "You plan to publish on"),
            Map.entry("disclosurePlans", "Your plans to publish"),
            Map.entry("reporter.name", "Name"),
            Map.entry("reporter.email", "Mail address"),
            Map.entry("reporter.credit", "Thank me as"),
            Map.entry("audience", "Who may read it"),
            Map.entry("files", "Files"));

    static ReportForm empty(Policy policy, String key) {
        return new ReportForm(policy, ReportDraft.empty(), key, List.of(), "", false);
    }

    static ReportForm sent(Policy policy, Upload upload) {
        var draft = draft(upload.fields());
        var problems = Stream.of(
                        ReportRules.check(draft).stream(),
                        AudienceWords.problems(draft.audience(), policy),
                        upload.refusals().stream())
                .flatMap(it -> it)
                .distinct()
                .toList();
        var key = upload.field("key").orElse("");
        var hadFiles = !upload.files().isEmpty() || !upload.refusals().isEmpty();
        return new ReportForm(policy, draft, key, problems, "", hadFiles);
    }

    private static ReportDraft draft(Map<String, String> fields) {
        return new ReportDraft(
                text(fields, "summary").strip(),
                text(fields, "details"),
                text(fields, "package").strip(),
                text(fields, "versions").strip(),
                text(fields, "reproduction"),
                text(fields, "impact"),
                fields.containsKey("alreadyPublic"),
                fields.containsKey("exploited"),
                text(fields, "plannedPublication").strip(),
                text(fields, "disclosurePlans"),
                text(fields, "reporter.name").strip(),
                text(fields, "reporter.email").strip(),
                text(fields, "reporter.credit").strip(),
                fields.containsKey("reporter.anonymous"),
                text(fields, "audience").strip());
    }

    /** Browsers send every line break as two characters. */
    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }

    ReportForm with(String newTrouble, String newKey) {
        return new ReportForm(policy, draft, newKey, problems, newTrouble, filesToChooseAgain);
    }

    /** All that was typed, so that the same report sent again is known. */
    String body(Upload upload) {
        return new TreeMap<>(upload.fields()).toString();
    }

    /** What is wrong with a field, by its name in the form; empty where nothing is. */
    public String problem(String field) {
        return problems.stream()
                .filter(it -> field.equals(fieldOf(it)))
                .map(FieldProblem::detail)
                .findFirst()
                .orElse("");
    }

    /** What a field is called on the page. */
    public String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** The fields that are wrong, once each, in their order. */
    public List<String> wrongFields() {
        return problems.stream().map(ReportForm::fieldOf).distinct().toList();
    }

    private static String fieldOf(FieldProblem problem) {
        return problem.pointer().substring(1).replace('/', '.');
    }
}
