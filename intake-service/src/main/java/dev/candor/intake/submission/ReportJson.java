package dev.candor.intake.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.upload.JsonFields;
import java.util.List;
import java.util.stream.Stream;

/** A report as the JSON API takes it. */
record ReportJson(ReportDraft draft, List<FieldProblem> problems) {

    static ReportJson of(ObjectNode json) {
        var report = JsonFields.of(json);
        var reporter = report.object("reporter");
        var draft = new ReportDraft(
                report.text("summary"),
                report.text("details"),
                report.text("package"),
                report.textOrList("versions"),
                report.text("reproduction"),
                report.text("impact"),
                report.flag("alreadyPublic"),
                report.flag("exploited"),
                report.text("plannedPublication"),
                report.text("disclosurePlans"),
                reporter.text("name"),
                reporter.text("email"),
                reporter.text("credit"),
                reporter.flag("anonymous"),
                report.text("audience"));
        report.refuseOthers();
        reporter.refuseOthers();
        return new ReportJson(draft, List.copyOf(report.problems()));
    }

    /** A field of the wrong type is named once, not also as an empty one. */
    List<FieldProblem> allProblems() {
        var wrongTypes = problems.stream().map(FieldProblem::pointer).toList();
        return Stream.concat(
                        problems.stream(),
                        ReportRules.check(draft).stream().filter(it -> !wrongTypes.contains(it.pointer())))
                .toList();
    }
}
