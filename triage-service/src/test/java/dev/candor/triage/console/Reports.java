package dev.candor.triage.console;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reports as intake tells of them. */
final class Reports {

    private Reports() {}

    static ReportReceived saying(String words) {
        return saying(words, words);
    }

    /** Every field that a reporter may fill holds the words. */
    static ReportReceived saying(String summary, String words) {
        var person = Optional.of(Confidential.person(words));
        var report = Optional.of(Confidential.report(words));
        return new ReportReceived(
                UUID.randomUUID(),
                "express",
                Channel.FORM,
                Optional.empty(),
                Confidential.report(summary),
                LongText.of(Confidential.report(words)),
                new Claims(
                        report,
                        report,
                        Optional.of(LongText.of(Confidential.report(words))),
                        Optional.of(LongText.of(Confidential.report(words))),
                        true,
                        true,
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                        report,
                        report),
                Optional.of(new Reporter(
                        person,
                        Optional.of(Confidential.person("rhea@reporter.example")),
                        person,
                        false,
                        Optional.empty())),
                List.of(new FileReference(
                        UUID.randomUUID(), Confidential.person(words), "text/html", 2048, "0".repeat(64))),
                Optional.empty(),
                Set.of(Remark.SENDER_UNVERIFIED),
                1,
                Optional.of(Instant.now().plus(Duration.ofHours(47))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Recipient(
                        "reporter", Confidential.person("rhea@reporter.example"), Optional.empty(), Optional.empty())));
    }
}
