package dev.candor.triage.console;

import com.github.difflib.DiffUtils;
import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the latest revision of an advisory says otherwise than the last approved one before it, or, where none was
 * approved, than the revision before it.
 *
 * @param since which revision it is compared with
 */
record AdvisoryChanges(String since, List<Line> lines) {

    /** A line that is new, or one that is gone. */
    record Line(boolean added, String text) {}

    /** Nothing for a first revision, and where the journal is not the reader's. */
    static Optional<AdvisoryChanges> of(List<Recorded> entries) {
        var events = entries.stream().map(Recorded::event).toList();
        var drafts = events.stream()
                .flatMap(it -> it instanceof AdvisoryDrafted draft ? Stream.of(draft) : Stream.of())
                .toList();
        if (drafts.size() < 2) {
            return Optional.empty();
        }
        var latest = drafts.getLast();
        var approved = drafts.stream()
                .limit(drafts.size() - 1L)
                .filter(wasApproved(events))
                .reduce((_, later) -> later);
        var before = approved.orElse(drafts.get(drafts.size() - 2));
        return before.advisory()
                .read()
                .flatMap(old -> latest.advisory().read().map(now -> lines(old, now)))
                .map(lines -> new AdvisoryChanges(
                        approved.isPresent()
                                ? "revision %d, the last approved one".formatted(before.revision())
                                : "revision %d".formatted(before.revision()),
                        lines));
    }

    private static Predicate<AdvisoryDrafted> wasApproved(List<Event> events) {
        return draft -> events.stream()
                .anyMatch(it -> it instanceof AdvisoryApproved approval && approval.revision() == draft.revision());
    }

    private static List<Line> lines(Advisory old, Advisory now) {
        var lines = new ArrayList<Line>();
        for (var delta :
                DiffUtils.diff(AdvisoryText.lines(old), AdvisoryText.lines(now)).getDeltas()) {
            delta.getSource().getLines().forEach(it -> lines.add(new Line(false, Shown.line(it))));
            delta.getTarget().getLines().forEach(it -> lines.add(new Line(true, Shown.line(it))));
        }
        return List.copyOf(lines);
    }
}
