package dev.candor.notify.delivery;

import dev.candor.events.Event;
import dev.candor.events.ReportEvent;
import dev.candor.journal.OtherService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** What intake and triage say to the service under test, on the real stream, and what it answers. */
public final class Stream implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.currentTimeMillis() % 900_000) + 1_000);

    // One speaker for a case's events: in truth triage seals with the keys that came with intake's report.
    private final OtherService triage = new OtherService("triage", "candor.cases", broker(), keys());
    private final OtherService intake = new OtherService("intake", "candor.reports", broker(), keys());

    /** A case id that nobody has used. */
    public static String freshCase() {
        return "EXPRESS-2026-%04d".formatted(NEXT.incrementAndGet());
    }

    public UUID says(String caseId, Event event) {
        return triage.says(caseId, "ada", event);
    }

    /** An event of a case that is heard of on intake's topic alone. */
    public UUID intakeSays(String caseId, ReportEvent event) {
        return intake.says(caseId, "reporter", event);
    }

    /** The same message twice, as a broker may deliver it. */
    public void saysTwice(String caseId, Event event) {
        var message = triage.message(caseId, "ada", Optional.empty(), event);
        triage.send(message);
        triage.send(message);
    }

    /** The types and bodies of what notify has said about a case so far. */
    public List<String> answers(String caseId) {
        var found = new ArrayList<String>();
        for (var it : intake.everythingOn("candor.deliveries")) {
            if (caseId.equals(it.key())) {
                found.add(new String(it.headers().lastHeader("ce_type").value()) + " " + new String(it.value()));
            }
        }
        return found;
    }

    @Override
    public void close() {
        intake.close();
        triage.close();
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static Path keys() {
        return ConfigProvider.getConfig().getValue("candor.keys", Path.class);
    }
}
