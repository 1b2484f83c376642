package dev.candor.intake.receipt;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cases as their events tell them: one event an hour, beginning with the report. */
final class Histories {

    static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");
    static final UUID REPORT = UUID.fromString("01936a2e-0000-7000-8000-000000000001");

    private Histories() {}

    static List<Recorded> of(Event... after) {
        var entries = new ArrayList<Recorded>();
        entries.add(recorded(0, report("ada@example.org")));
        for (int i = 0; i < after.length; i++) {
            entries.add(recorded(i + 1, after[i]));
        }
        return entries;
    }

    static ReportReceived report(String email) {
        var reporter = new Reporter(
                Optional.empty(), Optional.of(Confidential.person(email)), Optional.empty(), false, Optional.empty());
        return new ReportReceived(
                REPORT,
                "express",
                Channel.FORM,
                Optional.empty(),
                Confidential.report("A crash"),
                text("Send this."),
                Claims.none(),
                Optional.of(reporter),
                List.of(),
                Optional.empty(),
                Set.of(),
                1,
                Optional.of(RECEIVED.plus(Duration.ofHours(48))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static LongText text(String words) {
        return LongText.of(Confidential.report(words));
    }

    static Instant hour(int number) {
        return RECEIVED.plus(Duration.ofHours(number));
    }

    private static Recorded recorded(int number, Event event) {
        return new Recorded(
                UUID.randomUUID(),
                "EXPRESS-2026-0001",
                number + 1L,
                "triage",
                "ada",
                hour(number),
                Optional.of("hash"),
                Optional.empty(),
                event);
    }
}
