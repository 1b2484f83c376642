package dev.candor.intake.receipt;

import dev.candor.events.OutcomeEvent;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a reporter sees of the ways that their report can go. Nothing of another reporter's case is told. */
final class OutcomeMoments {

    private OutcomeMoments() {}

    static Progress after(Progress before, Instant at, OutcomeEvent event) {
        return switch (event) {
            case OutcomeEvent.MarkedDuplicate it ->
                before.spoken(at, true, Optional.empty())
                        .handledElsewhere(Standing.DUPLICATE)
                        .seen(Moment.of(at, "Somebody else reported the same, and it is handled there", it.text()));
            case OutcomeEvent.Redirected it ->
                before.spoken(at, true, Optional.empty())
                        .handledElsewhere(Standing.REDIRECTED)
                        .seen(Moment.of(at, redirectedTo(it), it.text()));
            case OutcomeEvent.Deferred it ->
                before.spoken(at, true, Optional.of(it.reviewAt()))
                        .deferred()
                        .seen(Moment.of(at, "It was put off", it.text()));
            case OutcomeEvent.Moved it ->
                before.spoken(at, false, Optional.empty())
                        .seen(Moment.of(at, "The team of another project handles it from now on", it.text()));
            case OutcomeEvent.CaseLinked it ->
                it.relation() == CaseRelation.JOINED
                        ? before.seen(Moment.of(at, "Your report %s was joined to this one".formatted(it.other())))
                        : before;
            case OutcomeEvent.CaseSplit it ->
                before.seen(Moment.of(at, "A part of your report is handled apart, as %s".formatted(it.into())));
            case OutcomeEvent.UpstreamNotified it ->
                before.seen(Moment.of(
                        at,
                        it.withoutReportersName()
                                ? "The maintainers of %s were told, without your name".formatted(it.purl())
                                : "The maintainers of %s were told".formatted(it.purl())));
            case OutcomeEvent.ContinuedWithoutReporter _ ->
                before.seen(Moment.of(at, "The team goes on with it without you"));
            case OutcomeEvent.SecondLookGiven it ->
                before.spoken(at, true, Optional.empty())
                        .seen(Moment.of(
                                at,
                                it.upheld()
                                        ? "Somebody else looked, and agrees"
                                        : "Somebody else looked, and disagrees",
                                it.text()));
            case OutcomeEvent.AdvisoryRevised _ -> before.seen(Moment.of(at, "The advisory was corrected"));
            case OutcomeEvent.AdvisoryWithdrawn _ -> before.seen(Moment.of(at, "The advisory was withdrawn"));
            case OutcomeEvent.ReportJoined _, OutcomeEvent.FollowUpOpened _, OutcomeEvent.PublicationRetried _ ->
                before;
        };
    }

    static Progress after(Progress before, Instant at, ReportWithdrawn event) {
        var what = "You withdrew the report";
        return before.seen(event.reason()
                .map(it -> Moment.byReporter(at, what, it, List.of()))
                .orElse(Moment.of(at, what)));
    }

    static Progress after(Progress before, Instant at, SecondLookRequested event) {
        return before.seen(Moment.byReporter(at, "You asked that somebody else looks", event.why(), List.of()));
    }

    static Progress after(Progress before, Instant at, ForwardingChosen event) {
        return before.seen(Moment.of(at, words(event.choice())));
    }

    private static String redirectedTo(Redirected event) {
        return event.page()
                .map(page -> "It is a matter of %s, who say at %s how to report".formatted(event.maintainers(), page))
                .orElse("It is a matter of " + event.maintainers());
    }

    private static String words(Forwarding choice) {
        return switch (choice) {
            case FORWARD -> "You let us pass it on with your name";
            case WITHOUT_MY_NAME -> "You let us pass it on without your name";
            case MYSELF -> "You pass it on yourself";
        };
    }
}
