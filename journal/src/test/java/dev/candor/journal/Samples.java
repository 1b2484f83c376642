package dev.candor.journal;

import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The plainest valid events. */
final class Samples {

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private Samples() {}

    static String freshCase() {
        return "EXPRESS-2026-%04d".formatted(NUMBER.getAndIncrement());
    }

    static ReportReceived report(String summary) {
        return new ReportReceived(
                UUID.randomUUID(),
                "express",
                Channel.API,
                Optional.empty(),
                Confidential.report(summary),
                LongText.of(Confidential.report("details of " + summary)),
                Claims.none(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ReporterReplied message(String text) {
        return new ReporterReplied(
                UUID.randomUUID(),
                Channel.RECEIPT_PAGE,
                LongText.of(Confidential.report(text)),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    static ReplySent reply(String text) {
        return new ReplySent(LongText.of(Confidential.report(text)), false, Optional.empty(), Optional.empty());
    }

    static NoteAdded note(String text) {
        return new NoteAdded(LongText.of(Confidential.team(text)));
    }
}
