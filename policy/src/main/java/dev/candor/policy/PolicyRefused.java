package dev.candor.policy;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.List;

/** The policies cannot be used as they are written. Names every problem, not only the first. */
public final class PolicyRefused extends RuntimeException {

    private final List<PolicyProblem> problems;

    PolicyRefused(List<PolicyProblem> found) {
        var sorted = found.stream()
                .sorted(comparing(PolicyProblem::file).thenComparingInt(PolicyProblem::line))
                .toList();
        super(sorted.stream().map(PolicyProblem::sentence).collect(joining("\n  ", "The policy is refused:\n  ", "")));
        problems = sorted;
    }

    /** In the order of the files and their lines. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
