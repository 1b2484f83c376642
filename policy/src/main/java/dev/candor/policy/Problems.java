package dev.candor.policy;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one file, gathered until the whole file has been read. */
final class Problems {

    private final String file;
    private final List<PolicyProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String wrong, String right) {
        found.add(new PolicyProblem(file, place.line(), place.key(), wrong, right));
    }

    void add(Place place, Misread misread) {
        add(place, misread.wrong(), misread.right());
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new PolicyRefused(
                    found.stream().sorted(comparingInt(PolicyProblem::line)).toList());
        }
    }
}
