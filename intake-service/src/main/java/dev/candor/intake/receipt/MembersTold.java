package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent;
import dev.candor.events.ClockEvent;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.Event;
import dev.candor.events.FactEvent;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.Recipient;
import java.util.List;
import java.util.stream.Stream;

/** Which members of the team are pointed to their desk by mail because of an event, and may answer that mail. */
final class MembersTold {

    private static final String REPORTER = "reporter";

    private MembersTold() {}

    static List<Recipient> by(Event event) {
        return recipients(event)
                .filter(it -> ParticipantEvent.isAccount(it.participant())
                        && !it.participant().equals(REPORTER))
                .toList();
    }

    private static Stream<Recipient> recipients(Event event) {
        return switch (event) {
            case CaseEvent.Assigned it -> it.to().stream();
            case ParticipantEvent.DeputyNamed it -> it.to().stream();
            case ClockEvent.ClockWarned it -> it.to().stream();
            case ClockEvent.ClockBreached it -> it.to().stream();
            case ClockEvent.AssignmentLapsed it -> it.to().stream();
            case EmbargoEvent.EmbargoProposed it when it.by().equals(REPORTER) -> it.to().stream();
            case FactEvent.ExploitationObserved it -> it.to().stream();
            case CaseEvent.AdvisoryApproved it -> it.to().stream();
            case ParticipantEvent.ApprovalReviewed it -> it.to().stream();
            case CaseEvent.DisclosureBlocked it -> it.to().stream();
            default -> Stream.empty();
        };
    }
}
