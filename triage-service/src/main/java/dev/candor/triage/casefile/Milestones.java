package dev.candor.triage.casefile;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a case is, as Vultron's case states count it: three steps of the project, strictly in order, and three facts
 * of the world, which latch.
 */
public record Milestones(Set<Milestone> reached) {

    public static final Milestones NONE = new Milestones(Set.of());

    public Milestones {
        reached = Set.copyOf(reached);
    }

    /** In Vultron's order; the letter is its own when reached, and small before. */
    public enum Milestone {
        /** The project has the report. */
        RECEIVED('V'),
        FIX_PREPARED('F'),
        /** Every affected line is released or waived. */
        RELEASED('D'),
        PUBLIC('P'),
        EXPLOIT_PUBLIC('X'),
        EXPLOITED('A');

        private final char letter;

        Milestone(char letter) {
            this.letter = letter;
        }
    }

    /** Where a case stands. Its own disclosure makes it public as well as anybody's. */
    public static Milestones of(VulnerabilityCase it, Predicate<String> maintained) {
        var fixes = it.fixes();
        var reached = EnumSet.of(Milestone.RECEIVED);
        if (fixes.assessment().isPresent() && fixes.arePrepared(maintained)) {
            reached.add(Milestone.FIX_PREPARED);
            if (fixes.unfinished(maintained).isEmpty()) {
                reached.add(Milestone.RELEASED);
            }
        }
        if (it.isPublic()) {
            reached.add(Milestone.PUBLIC);
        }
        it.facts().exploitPublic().ifPresent(_ -> reached.add(Milestone.EXPLOIT_PUBLIC));
        it.facts().exploited().ifPresent(_ -> reached.add(Milestone.EXPLOITED));
        return new Milestones(reached);
    }

    /** Whether this may come next: a public exploit makes the matter public, and what is public reaches the project. */
    public boolean allow(Milestone next) {
        if (has(next)) {
            return false;
        }
        if (has(Milestone.EXPLOIT_PUBLIC) && !has(Milestone.PUBLIC)) {
            return next == Milestone.PUBLIC;
        }
        if (has(Milestone.PUBLIC) && !has(Milestone.RECEIVED)) {
            return next == Milestone.RECEIVED;
        }
        return switch (next) {
            case FIX_PREPARED -> has(Milestone.RECEIVED);
            case RELEASED -> has(Milestone.FIX_PREPARED);
            case RECEIVED, PUBLIC, EXPLOIT_PUBLIC, EXPLOITED -> true;
        };
    }

    public Milestones after(Milestone next) {
        if (!allow(next)) {
            throw new IllegalArgumentException("%s cannot come after %s".formatted(next, letters()));
        }
        var more = EnumSet.of(next);
        more.addAll(reached);
        return new Milestones(more);
    }

    public boolean has(Milestone milestone) {
        return reached.contains(milestone);
    }

    /** Such as {@code VFdpxa}. */
    public String letters() {
        return EnumSet.allOf(Milestone.class).stream()
                .map(it -> String.valueOf(has(it) ? it.letter : Character.toLowerCase(it.letter)))
                .collect(Collectors.joining());
    }
}
