package dev.candor.intake.report;

import java.util.List;

/** What was sent breaks rules; nothing was stored. Names every field that is wrong, never what stood in it. */
public class FieldsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    public FieldsRefused(List<FieldProblem> problems) {
        super("%d fields are wrong".formatted(problems.size()));
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** True where nothing is wrong but the number or size of the files. */
    public boolean isOnlyTooMuch() {
        return problems.stream().allMatch(it -> it.pointer().equals("/files"));
    }
}
