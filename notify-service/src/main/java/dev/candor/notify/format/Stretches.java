package dev.candor.notify.format;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semver4j.Semver;

/** The affected versions of one package, ascending: one stretch per release line, none over a line that has a fix. */
public final class Stretches {

    private Stretches() {}

    /** Line by line. */
    public static List<Stretch> of(AffectedPackage affected, Policy policy) {
        return affected.ranges().stream()
                .sorted(comparing((AffectedRange it) -> version(it.introduced()), nullsFirst(naturalOrder())))
                .map(it -> new Stretch(
                        it.line(),
                        it.introduced(),
                        it.fixed().or(() -> endOfLine(affected.purl(), it, policy)),
                        it.fixed().isPresent() ? Optional.empty() : it.lastAffected(),
                        it.fixed()))
                .toList();
    }

    /**
     * Disjoint for tools that offer the end of a stretch as the version to update to: a line without a fix that ends
     * where the next stretch begins runs into it, because its end is no remedy.
     */
    public static List<Stretch> joined(AffectedPackage affected, Policy policy) {
        var joined = new ArrayList<Stretch>();
        for (var it : of(affected, policy)) {
            var runsOn = !joined.isEmpty()
                    && joined.getLast().fixed().isEmpty()
                    && joined.getLast().before().filter(it.introduced()::equals).isPresent();
            if (runsOn) {
                var first = joined.removeLast();
                joined.add(new Stretch(it.line(), first.introduced(), it.before(), it.lastAffected(), it.fixed()));
            } else {
                joined.add(it);
            }
        }
        return joined;
    }

    /** A line without a fix ends where the next line begins; without this bound it would cover that one too. */
    private static Optional<String> endOfLine(String packageUrl, AffectedRange range, Policy policy) {
        if (range.lastAffected().isPresent()) {
            return Optional.empty();
        }
        return policy.releaseLine(range.line())
                .filter(line -> policy.releaseLinesOf(packageUrl).stream()
                        .anyMatch(it -> new Semver(it.from()).isGreaterThanOrEqualTo(new Semver(line.before()))))
                .map(line -> line.before());
    }

    @SuppressWarnings("NullAway") // semver4j answers null for what is no version, and so does the beginning
    private static Semver version(String text) {
        return Semver.isValid(text) ? Semver.parse(text) : text.equals("0") ? null : Semver.coerce(text);
    }
}
