package dev.candor.triage.assessment;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.policy.PackageInScope;
import dev.candor.policy.Policy;
import dev.candor.policy.ReleaseLine;
import dev.candor.triage.casefile.VersionNumber;
import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether one affected package's ranges make sense: each lies in a release line of its own package, none overlap. */
final class AffectedVersions {

    private final Policy policy;
    private final AffectedPackage affected;
    private final String pointer;
    private final boolean repeated;
    private final List<FieldProblem> problems = new ArrayList<>();

    AffectedVersions(Policy policy, List<AffectedPackage> all, int index) {
        this.policy = policy;
        this.affected = all.get(index);
        this.pointer = "/affected/" + index;
        this.repeated = all.subList(0, index).stream().anyMatch(it -> it.purl().equals(affected.purl()));
    }

    List<FieldProblem> problems() {
        if (policy.packages().stream().noneMatch(it -> it.purl().equals(affected.purl()))) {
            refuse("/purl", "must be a package of the policy: " + packages());
            return problems;
        }
        if (repeated) {
            refuse("/purl", "must not be there twice: put all ranges of a package together");
        }
        if (affected.ranges().isEmpty()) {
            refuse("/ranges", "must hold at least one range");
        }
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < affected.ranges().size(); i++) {
            stretch(affected.ranges().get(i), "/ranges/" + i).ifPresent(stretches::add);
        }
        findOverlaps(stretches);
        return problems;
    }

    /** Versions from one to another; {@code lastIncluded} where that other is affected itself. */
    private record Stretch(String pointer, VersionNumber from, VersionNumber to, boolean lastIncluded) {

        boolean isEmpty() {
            return !reaches(from);
        }

        boolean overlaps(Stretch other) {
            return reaches(other.from) && other.reaches(from);
        }

        private boolean reaches(VersionNumber version) {
            return lastIncluded ? !to.isBefore(version) : version.isBefore(to);
        }
    }

    private Optional<Stretch> stretch(AffectedRange range, String where) {
        var line = policy.releaseLinesOf(affected.purl()).stream()
                .filter(it -> it.name().equals(range.line()))
                .findFirst();
        if (line.isEmpty()) {
            refuse(where + "/line", "must be a release line of this package: " + lines());
            return Optional.empty();
        }
        if (range.fixed().isPresent() && range.lastAffected().isPresent()) {
            refuse(where + "/lastAffected", "must be left out where the fixed version is known");
            return Optional.empty();
        }
        var from = version(range.introduced(), where + "/introduced");
        var stated = range.fixed().or(range::lastAffected);
        var end = stated.isPresent()
                ? version(stated.get(), where + (range.fixed().isPresent() ? "/fixed" : "/lastAffected"))
                : endOf(line.get());
        if (from.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var stretch =
                new Stretch(where, from.get(), end.get(), range.lastAffected().isPresent());
        return isSound(stretch, line.get(), range) ? Optional.of(stretch) : Optional.empty();
    }

    private boolean isSound(Stretch stretch, ReleaseLine line, AffectedRange range) {
        var endPointer = stretch.pointer() + (range.lastAffected().isPresent() ? "/lastAffected" : "/fixed");
        if (stretch.isEmpty()) {
            refuse(
                    range.fixed().isPresent() || range.lastAffected().isPresent()
                            ? endPointer
                            : stretch.pointer() + "/introduced",
                    "must leave an affected version in line " + line.name());
            return false;
        }
        var endText = range.fixed().or(range::lastAffected);
        if (endText.filter(it -> !line.covers(it) && !it.equals(line.before())).isPresent()) {
            refuse(endPointer, "must lie in line %s: %s to %s".formatted(line.name(), line.from(), line.before()));
            return false;
        }
        return true;
    }

    private void findOverlaps(List<Stretch> stretches) {
        for (var i = 0; i < stretches.size(); i++) {
            var later = stretches.get(i);
            if (stretches.subList(0, i).stream().anyMatch(later::overlaps)) {
                problems.add(new FieldProblem(
                        pointer + later.pointer(), "must not overlap with another range of this package"));
            }
        }
    }

    // As in the policy: the pre-releases of the version at which a line ends belong to the next line.
    private static Optional<VersionNumber> endOf(ReleaseLine line) {
        var before = line.before();
        return VersionNumber.of(before.contains("-") ? before : before + "-0");
    }

    private Optional<VersionNumber> version(String text, String where) {
        var version = VersionNumber.of(text);
        if (version.isEmpty()) {
            refuse(where, "must be a version such as 4.19.2");
        }
        return version;
    }

    private void refuse(String where, String detail) {
        problems.add(new FieldProblem(pointer + where, detail));
    }

    private String packages() {
        return String.join(
                ", ", policy.packages().stream().map(PackageInScope::purl).toList());
    }

    private String lines() {
        return String.join(
                ", ",
                policy.releaseLinesOf(affected.purl()).stream()
                        .map(ReleaseLine::name)
                        .toList());
    }
}
