package dev.candor.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    void addAll(List<PolicyProblem> others) {
        found.addAll(others);
    }

    /** Refuses each item that has the name of an earlier one. */
    <T> void refuseTwice(List<Placed<T>> items, Function<T, String> naming) {
        Map<String, Integer> lines = new HashMap<>();
        for (var item : items) {
            var name = naming.apply(item.value());
            var first = lines.putIfAbsent(name, item.place().line());
            if (first != null) {
                add(
                        item.place(),
                        "%s stands here again, first on line %d".formatted(name, first),
                        "keep one of the two");
            }
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new PolicyRefused(found);
        }
    }
}
