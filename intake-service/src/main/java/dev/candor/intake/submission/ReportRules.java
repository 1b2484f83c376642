package dev.candor.intake.submission;

import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.upload.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a report must hold, and what it may not. What is said is taken as it is: these rules ask for form alone. */
final class ReportRules {

    static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_VERSIONS = 1000;
    private static final int LONGEST_PLANS = 4000;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final List<FieldProblem> problems = new ArrayList<>();

    private ReportRules() {}

    /** Every problem of every field; none when the report can be taken. */
    static List<FieldProblem> check(ReportDraft it) {
        var rules = new ReportRules();
        rules.required("/summary", it.summary());
        rules.line("/summary", it.summary(), LONGEST_SUMMARY);
        rules.add("/details", TextRules.problemOfRequired(it.details()));
        rules.line("/package", it.affectedPackage(), LONGEST_LINE);
        rules.length("/versions", it.versions(), LONGEST_VERSIONS);
        rules.text("/reproduction", it.reproduction());
        rules.text("/impact", it.impact());
        rules.instant("/plannedPublication", it.plannedPublication());
        rules.length("/disclosurePlans", it.disclosurePlans(), LONGEST_PLANS);
        rules.line("/reporter/name", it.name(), LONGEST_LINE);
        rules.address("/reporter/email", it.email());
        rules.line("/reporter/credit", it.credit(), LONGEST_LINE);
        return List.copyOf(rules.problems);
    }

    private void required(String pointer, String text) {
        add(pointer, text.isBlank() ? Optional.of("must not be empty") : Optional.empty());
    }

    private void line(String pointer, String text, int longest) {
        if (text.chars().anyMatch(it -> it == '\n' || it == '\r')) {
            add(pointer, Optional.of("must be one line"));
        }
        length(pointer, text, longest);
    }

    private void length(String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            add(pointer, Optional.of("must have at most %d characters".formatted(longest)));
        }
        add(pointer, TextRules.notStorable(text));
    }

    private void text(String pointer, String text) {
        add(pointer, TextRules.problem(text));
    }

    private void instant(String pointer, String text) {
        if (!text.isEmpty() && Instants.read(text).isEmpty()) {
            add(pointer, Optional.of("must be a date and time with its offset, such as 2026-12-24T12:00:00Z"));
        }
    }

    private void address(String pointer, String text) {
        if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
            add(pointer, Optional.of("must be a mail address, such as name@example.org"));
        }
    }

    private void add(String pointer, Optional<String> detail) {
        detail.ifPresent(it -> problems.add(new FieldProblem(pointer, it)));
    }
}
