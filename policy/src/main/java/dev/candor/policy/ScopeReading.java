package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which packages a project answers for and which of their versions it mends. */
final class ScopeReading {

    private final Problems problems;

    ScopeReading(Problems problems) {
        this.problems = problems;
    }

    List<Placed<PackageInScope>> packages(Section top) {
        var read = new ArrayList<Placed<PackageInScope>>();
        for (var section : top.requiredSections("packages")) {
            var purl = section.required("purl", Grammar::packageUrl);
            var name = section.required("name", Grammar::title);
            var owners = section.oneOrMore("owners", Grammar::account);
            problems.refuseTwice(owners, it -> it);
            section.refuseUnknownKeys();
            if (purl.isPresent() && name.isPresent()) {
                var inScope = new PackageInScope(
                        purl.get().value(),
                        name.get().value(),
                        owners.stream().map(Placed::value).toList());
                read.add(new Placed<>(inScope, purl.get().place()));
            }
        }
        problems.refuseTwice(read, PackageInScope::purl);
        return read;
    }

    List<ReleaseLine> releaseLines(Section top, List<Placed<PackageInScope>> packages) {
        var inScope = packages.stream().map(it -> it.value().purl()).collect(toSet());
        var read = new ArrayList<Placed<ReleaseLine>>();
        for (var section : top.requiredSections("releaseLines")) {
            releaseLine(section).ifPresent(line -> {
                if (!inScope.isEmpty() && !inScope.contains(line.value().packageUrl())) {
                    problems.add(
                            line.place(),
                            "%s is not among the packages"
                                    .formatted(line.value().packageUrl()),
                            "add it to packages, or correct it here");
                }
                read.add(line);
            });
        }
        problems.refuseTwice(read, ReleaseLine::name);
        refuseOverlaps(read);
        return read.stream().map(Placed::value).toList();
    }

    private Optional<Placed<ReleaseLine>> releaseLine(Section section) {
        var name = section.required("name", Grammar::lineName);
        var packageUrl = section.required("package", Grammar::packageUrl);
        var from = section.required("from", Grammar::version);
        var before = section.required("before", Grammar::version);
        var maintainedUntil = section.optional("maintainedUntil", Grammar::day);
        var preReleases =
                section.optional("preReleases", Grammar.oneOf(PreReleases.values()), PreReleases.NO_FIX_PROMISED);
        section.refuseUnknownKeys();
        if (name.isEmpty() || packageUrl.isEmpty() || from.isEmpty() || before.isEmpty() || preReleases.isEmpty()) {
            return Optional.empty();
        }
        if (ReleaseLine.isEmpty(from.get().value(), before.get().value())) {
            problems.add(
                    before.get().place(),
                    "no version is from %s on and before %s"
                            .formatted(from.get().value(), before.get().value()),
                    "write a version above from");
            return Optional.empty();
        }
        return Optional.of(new Placed<>(
                new ReleaseLine(
                        name.get().value(),
                        packageUrl.get().value(),
                        from.get().value(),
                        before.get().value(),
                        maintainedUntil.map(Placed::value),
                        preReleases.get().value()),
                section.place()));
    }

    private void refuseOverlaps(List<Placed<ReleaseLine>> lines) {
        for (var i = 0; i < lines.size(); i++) {
            for (var earlier : lines.subList(0, i)) {
                if (lines.get(i).value().overlaps(earlier.value())) {
                    problems.add(
                            lines.get(i).place(),
                            "the release lines %s and %s share versions"
                                    .formatted(
                                            earlier.value().name(),
                                            lines.get(i).value().name()),
                            "let one end before the other starts");
                }
            }
        }
    }
}
