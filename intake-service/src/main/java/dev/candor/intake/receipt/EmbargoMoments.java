package dev.candor.intake.receipt;

import dev.candor.events.EmbargoEvent;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.web.PageWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to an embargo, in its reporter's timeline. What they did themselves is told once: as their answer. */
final class EmbargoMoments {

    private EmbargoMoments() {}

    static Progress after(Progress before, Instant at, EmbargoEvent event) {
        return words(event).map(it -> before.seen(Moment.of(at, it))).orElse(before);
    }

    static Progress after(Progress before, Instant at, EmbargoAnswered event) {
        return event.participant().equals(NewReport.REPORTER)
                ? before.seen(new Moment(at, words(event), true, Optional.empty(), true, List.of()))
                : before;
    }

    private static String words(EmbargoAnswered event) {
        if (event.accepted()) {
            return "You agreed to the proposed end of the embargo";
        }
        return event.counter()
                .map(end -> "You proposed that the embargo ends " + PageWords.inUtc(end))
                .orElse("You did not agree to the proposed end of the embargo");
    }

    private static Optional<String> words(EmbargoEvent event) {
        return switch (event) {
            case EmbargoProposed it -> proposed(it);
            case EmbargoAccepted it ->
                it.bySilence() && it.by().equals(NewReport.REPORTER)
                        ? Optional.of("You did not object to the proposed end of the embargo, which counts as agreeing")
                        : Optional.empty();
            case EmbargoRejected _ -> Optional.empty();
            case EmbargoRevised it -> Optional.of("The embargo ends " + PageWords.inUtc(it.endsAt()) + " now");
            case EmbargoEnded it -> Optional.of("The embargo ended: " + EmbargoFold.words(it.why()));
        };
    }

    private static Optional<String> proposed(EmbargoProposed event) {
        var end = PageWords.inUtc(event.endsAt());
        var isFirst = event.proposal() == 1;
        return switch (event.by()) {
            case NewReport.REPORTER ->
                isFirst ? Optional.of("The date that you named is kept: secret until " + end) : Optional.empty();
            case "policy" ->
                Optional.of(
                        isFirst
                                ? "By our policy the matter stays secret until " + end
                                : "We ask that the matter stays secret until " + end);
            default -> Optional.of("We propose that the embargo ends " + end);
        };
    }
}
