package dev.candor.triage.casefile.command;

import java.util.List;

/** Fields of a request make no sense; all that were found are named. It never repeats what was sent. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FieldProblem> problems;

    /**
     * What is wrong with one field.
     *
     * @param pointer a JSON pointer (RFC 6901), empty for the whole body
     */
    public record FieldProblem(String pointer, String detail) {}

    public InvalidInput(List<FieldProblem> problems) {
        super(problems.size() + " fields are not as they should be");
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String pointer, String detail) {
        this(List.of(new FieldProblem(pointer, detail)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
