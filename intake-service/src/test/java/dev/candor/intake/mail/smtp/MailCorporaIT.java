package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Remark;
import dev.candor.intake.mail.reading.SharedMails;
import dev.candor.local.RealServers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Every sample mail, and every file beside them that is none, goes by SMTP into a running service. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "intake"), @ResourceArg(name = "fresh", value = "true")},
        restrictToAnnotatedClass = true)
class MailCorporaIT {

    private static final Logger LOG = Logger.getLogger(MailCorporaIT.class);
    private static final String ADDRESS = "security@expressjs.com";
    private static final Pattern RETURN_PATH = Pattern.compile("(?im)^return-path:\\s*<([^<>\\s\\x80-\\xff]*)>");
    private static final int AUTOMATIC_REPORTS = 30;
    private static final String REFUSED = "refused";

    @Inject
    SmtpServer server;

    @Inject
    Intake intake;

    @Inject
    MeterRegistry meters;

    @Test
    void b5AndC11LoseNoneAndAnswerNoMachine() throws IOException {
        var byCorpus = new TreeMap<String, Map<String, Integer>>();
        var accepted = 0;
        var files = SharedMails.all("");
        var root = SharedMails.all("crafted").getFirst().getParent().getParent();
        for (var file : files) {
            var corpus = root.relativize(file).getName(0).toString();
            var before = counts();
            var answer = SmtpTalk.send(server.port(), sender(file), ADDRESS, wire(file));
            assertThat(answer).as("%s", file).matches("(250|554) .*");
            accepted += answer.startsWith("250") ? 1 : 0;
            byCorpus.computeIfAbsent(corpus, _ -> new LinkedHashMap<>())
                    .merge(outcome(before, answer), 1, Integer::sum);
        }
        byCorpus.forEach((corpus, outcomes) -> LOG.infof("corpus %s: %s", corpus, new TreeMap<>(outcomes)));

        var counted = counts();
        assertThat(counted.values().stream().mapToDouble(it -> it).sum()).isEqualTo(accepted);
        assertThat(intake.cases()).hasSize(counted.getOrDefault("report", 0.0).intValue());
        assertThat(intake.setAside())
                .hasSize(counted.getOrDefault("set-aside", 0.0).intValue());
        assertThat(intake.cases())
                .map(intake::report)
                .filteredOn(it -> it.remarks().contains(Remark.AUTOMATIC))
                .allSatisfy(it -> assertThat(it.receiptTo()).isEmpty());
        LOG.infof(
                "corpus sums: %s; receipts would go to %d senders",
                new TreeMap<>(counted),
                intake.cases().stream()
                        .map(intake::report)
                        .filter(it -> it.receiptTo().isPresent())
                        .count());
        // Machines' answers to mails that are not ours open cases, as a person's would, and get no answer.
        assertThat(byCorpus.getOrDefault("sisimai", Map.of()).getOrDefault("report", 0))
                .isLessThanOrEqualTo(AUTOMATIC_REPORTS);
    }

    private String outcome(Map<String, Double> before, String answer) {
        return counts().entrySet().stream()
                .filter(it -> it.getValue() > before.getOrDefault(it.getKey(), 0.0))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(answer.startsWith("250") ? "lost" : REFUSED);
    }

    private Map<String, Double> counts() {
        return meters.find("candor.mail.received").counters().stream()
                .collect(Collectors.toMap(it -> it.getId().getTag("outcome"), Counter::count, Double::sum));
    }

    /** Whom the mail system named that kept the sample. */
    private static String sender(Path file) throws IOException {
        var path = RETURN_PATH.matcher(Files.readString(file, ISO_8859_1));
        return path.find() ? path.group(1) : "ada@reporter.test";
    }

    /** As a mail system would send it: its lines end with CR LF. */
    private static byte[] wire(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), ISO_8859_1)
                .replaceAll("\r?\n", "\r\n")
                .replaceAll("\r(?!\n)", "");
        return SmtpTalk.stuffed(text.getBytes(ISO_8859_1));
    }
}
