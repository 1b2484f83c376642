package dev.candor.notify.notice;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.notify.delivery.Advisories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events that are told to people. */
public final class Events {

    static final UUID REPORT = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    static final Instant BY = Instant.parse("2026-11-24T08:00:00Z");

    private Events() {}

    public static ReportReceived reportFrom(Recipient reporter) {
        return report(Channel.MAIL, Optional.of(reporter));
    }

    public static ReportReceived reportOfTheTeam() {
        return report(Channel.TEAM, Optional.empty());
    }

    public static ReceiptReplaced receiptReplaced(Recipient reporter) {
        return new ReceiptReplaced(REPORT, 2, reporter);
    }

    public static Acknowledged acknowledged(String text, Recipient to) {
        return new Acknowledged(Channel.MAIL, Optional.of(words(text)), Optional.of(to));
    }

    public static Assigned assigned(Recipient handler) {
        return new Assigned(handler.participant(), handler.name(), Optional.empty(), false, Optional.of(handler));
    }

    public static InformationRequested question(String text, Recipient to) {
        return new InformationRequested(words(text), Optional.of(to));
    }

    public static ReplySent reply(String text, Recipient to) {
        return new ReplySent(words(text), true, Optional.of(BY), Optional.of(to));
    }

    public static Rejected rejected(String text, Recipient to) {
        return new Rejected(
                RejectionReason.ORDINARY_BUG,
                Optional.empty(),
                words(text),
                Optional.of("https://github.com/expressjs/express/issues/1"),
                Optional.of(to));
    }

    public static FixPrepared fixPrepared(Recipient to) {
        return new FixPrepared(List.of("4.x", "5.x"), Optional.of(to));
    }

    public static Disclosed disclosed(String caseId, Recipient to, String list) {
        return new Disclosed(
                Advisories.inTwoLines(caseId), Optional.of(to), List.of(), Optional.of(list), Optional.empty());
    }

    public static Recipient ada() {
        return reporter("ada@reporter.example", "Ada Lovelace");
    }

    public static Recipient reporter(String address, String name) {
        return new Recipient(
                "reporter",
                Confidential.person(address),
                Optional.of(Confidential.person(name)),
                Optional.of(Confidential.person("<first.mail@reporter.example>")));
    }

    public static Recipient grace() {
        return new Recipient(
                "grace",
                Confidential.person("grace@express.example"),
                Optional.of(Confidential.person("Grace Hopper")),
                Optional.empty());
    }

    private static ReportReceived report(Channel channel, Optional<Recipient> receiptTo) {
        return new ReportReceived(
                REPORT,
                "express",
                channel,
                Optional.empty(),
                Confidential.report("The secret summary"),
                words("The secret details"),
                Claims.none(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                1,
                Optional.of(BY),
                Optional.empty(),
                Optional.empty(),
                receiptTo);
    }

    private static LongText words(String text) {
        return LongText.of(Confidential.report(text));
    }
}
