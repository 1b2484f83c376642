package dev.candor.triage.console;

import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.OtherService;
import dev.candor.policy.Policies;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Intake's side of the stream. */
final class Stream implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger(4000);

    private final OtherService intake;
    private final String policy;

    Stream() {
        var config = ConfigProvider.getConfig();
        intake = new OtherService(
                "intake",
                "candor.reports",
                config.getValue("kafka.bootstrap.servers", String.class),
                Path.of(config.getValue("candor.keys", String.class)));
        policy = Policies.readAll(Path.of(config.getValue("candor.policies", String.class)))
                .byProject("express")
                .orElseThrow()
                .hash();
    }

    /** A report of the project express; its case id. */
    String brings(ReportReceived report) {
        var id = "EXPRESS-2026-" + NUMBER.incrementAndGet();
        intake.says(id, "reporter", Optional.of(policy), report);
        return id;
    }

    /** A report that looks like spam; its case id. */
    String bringsSpam(ReportReceived report) {
        var id = brings(report);
        intake.says(
                id,
                "intake",
                Optional.of(policy),
                new ReportQuarantined(Set.of(Remark.MARKED_AS_SPAM), Optional.empty()));
        return id;
    }

    /** A report that nobody can read; its case id. */
    String bringsPoison(ReportReceived report) {
        var id = "EXPRESS-2026-" + NUMBER.incrementAndGet();
        intake.send(intake.message(id, "reporter", Optional.of(policy), report).withBody("{\"poison\""));
        return id;
    }

    @Override
    public void close() {
        intake.close();
    }
}
