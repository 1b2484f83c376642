package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.FactEvent.PublicAwarenessRecorded;
import dev.candor.events.FactEvent.PublicExploitRecorded;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said of embargoes and facts, in its plainest form. */
public final class Embargoes {

    public static final Instant END = Cases.NOW.plus(Duration.ofDays(30));

    private Embargoes() {}

    public static EmbargoProposed proposed(int number, String by) {
        return proposed(number, by, END.plus(Duration.ofDays(number - 1L)));
    }

    public static EmbargoProposed proposed(int number, String by, Instant end) {
        return new EmbargoProposed(number, end, by, Optional.empty(), List.of());
    }

    /** The published default, which ends at {@link #END}. */
    public static CaseEvent[] active() {
        return active(END);
    }

    public static CaseEvent[] active(Instant end) {
        return new CaseEvent[] {proposed(1, "policy", end), new EmbargoAccepted(1, "policy", false)};
    }

    public static ExploitationObserved exploited() {
        return new ExploitationObserved(Cases.NOW, Confidential.team("A log shows it."), List.of());
    }

    public static PublicAwarenessRecorded isPublic() {
        return new PublicAwarenessRecorded(Cases.NOW, Confidential.team("A blog tells it."));
    }

    public static PublicExploitRecorded exploitPublic() {
        return new PublicExploitRecorded(Cases.NOW, Confidential.team("A repository shows it."));
    }

    public static ParticipantInvited invited(String participant, ParticipantKind kind, Optional<Instant> limit) {
        return new ParticipantInvited(
                participant,
                kind,
                Confidential.person(participant),
                Cases.text("Tell nobody."),
                limit,
                Optional.of(new Recipient(
                        participant,
                        Confidential.person(participant + "@elsewhere.example"),
                        Optional.empty(),
                        Optional.empty())));
    }
}
