package dev.candor.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The policies cannot be used as they are written. Names every problem, not only the first. */
public final class PolicyRefused extends RuntimeException {

    private final List<PolicyProblem> problems;

    PolicyRefused(List<PolicyProblem> problems) {
        super(problems.stream()
                .map(PolicyProblem::sentence)
                .collect(joining("\n  ", "The policy is refused:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the files and their lines. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
