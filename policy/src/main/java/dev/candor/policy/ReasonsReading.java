package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;

/** Reads what is no vulnerability here, and the reasons for which a report is not handled as one. */
final class ReasonsReading {

    private static final List<String> OUTCOMES = List.of(
            "not-a-vulnerability",
            "out-of-scope",
            "ordinary-bug",
            "not-reproducible",
            "no-information",
            "spam",
            "withdrawn",
            "no-bounty");

    private final Problems problems;

    ReasonsReading(Problems problems) {
        this.problems = problems;
    }

    List<NonVulnerability> nonVulnerabilities(Section top) {
        var read = new ArrayList<Placed<NonVulnerability>>();
        for (var section : top.optionalSections("nonVulnerabilities")) {
            var id = section.required("id", Grammar::code);
            var text = section.required("text", Grammar::sentence);
            section.refuseUnknownKeys();
            if (id.isPresent() && text.isPresent()) {
                read.add(new Placed<>(
                        new NonVulnerability(id.get().value(), text.get().value()),
                        id.get().place()));
            }
        }
        problems.refuseTwice(read, NonVulnerability::id);
        return read.stream().map(Placed::value).toList();
    }

    List<Reason> reasons(Section top, List<NonVulnerability> nonVulnerabilities) {
        var ids = nonVulnerabilities.stream().map(NonVulnerability::id).collect(toSet());
        var read = new ArrayList<Placed<Reason>>();
        for (var section : top.optionalSections("reasons")) {
            var code = section.required("code", Grammar::code);
            var outcome = section.required("outcome", ReasonsReading::outcome);
            var text = section.required("text", Grammar::markdown);
            var cites = section.optional("cites", Grammar::code);
            section.refuseUnknownKeys();
            cites.filter(it -> !ids.contains(it.value()))
                    .ifPresent(it -> problems.add(
                            it.place(),
                            "%s is not the id of a non-vulnerability".formatted(it.value()),
                            "add it to nonVulnerabilities, or correct it here"));
            if (code.isPresent() && outcome.isPresent() && text.isPresent()) {
                var reason = new Reason(
                        code.get().value(), outcome.get().value(), text.get().value(), cites.map(Placed::value));
                read.add(new Placed<>(reason, code.get().place()));
            }
        }
        problems.refuseTwice(read, Reason::code);
        return read.stream().map(Placed::value).toList();
    }

    private static String outcome(String text) throws Misread {
        if (!OUTCOMES.contains(text)) {
            throw new Misread(
                    "%s is not known here".formatted(Grammar.quoted(text)), "write " + String.join(" or ", OUTCOMES));
        }
        return text;
    }
}
