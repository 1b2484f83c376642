package dev.candor.journeys;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.setup.ServiceName;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is killed, and whenever: what was accepted is a case, exactly once. */
class NeverLostIT {

    private static final int REPORTS = 500;
    private static final int MAILS_OF_THESE = 100;
    private static final int SENDERS = 4;

    private static Product product;
    private static Desk ada;

    @BeforeAll
    static void start() {
        product = Product.start();
        ada = product.handler("ada");
    }

    @Test
    void losesAndRepeatsNothingWhileEachPartIsKilledInTurn() throws Exception {
        var senders = new Senders("killed");

        try (var pool = Executors.newFixedThreadPool(SENDERS)) {
            var work = senders.start(pool);
            for (var service : ServiceName.values()) {
                senders.waitForMore(60);
                product.stack().kill(service);
                product.stack().start(service);
            }
            senders.waitForMore(60);
            product.stack().killPostgres();
            assertThat(ada.get("/api/v1/cases").status()).isEqualTo(503);
            product.stack().startPostgres();
            for (var it : work) {
                it.get();
            }
        }

        assertThat(senders.accepted()).hasSize(REPORTS - MAILS_OF_THESE);
        assertEveryReportIsOneCase(senders);
        assertEveryReceiptCameAndNoneTwiceUnderAnotherMessageId(senders);
    }

    @Test
    void losesAndSwapsNothingWhileTheBrokerIsAway() throws Exception {
        var reporter = product.reporter();
        var report = reporter.accepted("Kept while the broker is away", "One case, many messages.");
        var caseId = report.path("caseId").asText();
        ada.waitFor(caseId);
        var said = new ArrayList<String>();

        product.stack().stopKafka();
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            var words = "message %d of the outage".formatted(said.size());
            reporter.message(report.path("receipt").asText(), words).expecting(201);
            said.add(words);
        }
        var during = reporter.accepted("Accepted during the outage", "Nobody noticed.");
        product.stack().startKafka();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> Collections.frequency(ada.journal(caseId), "reporter-replied") >= said.size());
        assertThat(ada.journal(caseId)).containsOnlyOnceElementsOf(List.of("report-received"));
        assertThat(Collections.frequency(ada.journal(caseId), "reporter-replied"))
                .isEqualTo(said.size());
        assertInOrder(ada.show(caseId).toString(), said);
        ada.waitFor(during.path("caseId").asText());
    }

    @Test
    void makesTheServicesEqualAgainAfterTheBrokerLostItsDataWithoutASecondMail() throws Exception {
        var known = product.reporter()
                .accepted("Before the loss", "Heard long ago.")
                .path("caseId")
                .asText();
        ada.waitFor(known);
        product.mails().waitFor("robin@reporter.example", known, "");
        var mailsBefore = product.mails().about(known).size();

        product.stack().killKafka();
        var lost = product.reporter()
                .accepted("Said into the loss", "Not heard yet.")
                .path("caseId")
                .asText();
        product.stack().wipeKafka();
        for (var service : ServiceName.values()) {
            product.stack().api(service).replay();
        }

        ada.waitFor(lost);
        var after = product.reporter()
                .accepted("After the loss", "The stream goes on.")
                .path("caseId")
                .asText();
        ada.waitFor(after);
        product.mails().waitFor("robin@reporter.example", after, "");
        assertThat(product.mails().about(known)).hasSize(mailsBefore);
        assertThat(ada.journal(known)).containsOnlyOnceElementsOf(List.of("report-received"));
    }

    private static void assertEveryReportIsOneCase(Senders senders) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> senders.cases().size() >= REPORTS);

        var bySummary = senders.cases().stream().collect(groupingBy(it -> it, counting()));
        assertThat(bySummary)
                .hasSize(REPORTS)
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    }

    private static void assertEveryReceiptCameAndNoneTwiceUnderAnotherMessageId(Senders senders) {
        // Notices that a killed replica had taken come free after their lease of two minutes.
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> senders.receipts().size() >= REPORTS);

        assertThat(senders.receipts())
                .allSatisfy((_, messageIds) -> assertThat(messageIds).hasSize(1));
    }

    private static void assertInOrder(String page, List<String> words) {
        var places = words.stream().map(it -> page.indexOf('"' + it + '"')).toList();

        assertThat(places).isSorted().doesNotContain(-1);
    }

    /** Several reporters at once, each repeating what was not accepted, as people and mail servers do. */
    private static final class Senders {

        private final String name;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final Set<String> accepted = Collections.synchronizedSet(new HashSet<>());
        private final Letters letters = new Letters(product.smtp());

        Senders(String name) {
            this.name = name;
        }

        List<Future<?>> start(ExecutorService pool) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < SENDERS; i++) {
                work.add(pool.submit(this::run));
            }
            return work;
        }

        void waitForMore(int reports) {
            var from = done.get();
            await().atMost(Duration.ofSeconds(120)).until(() -> done.get() >= Math.min(REPORTS, from + reports));
        }

        Set<String> accepted() {
            return accepted;
        }

        /** The summaries of this run's cases at the desk. */
        List<String> cases() {
            var found = new ArrayList<String>();
            var cursor = "";
            do {
                var page = ada.get("/api/v1/cases?project=express&limit=100" + cursor);
                if (page.status() != 200) {
                    return List.of();
                }
                page.json().path("items").forEach(it -> {
                    if (it.path("summary").asText().startsWith(name + " report ")) {
                        found.add(it.path("summary").asText());
                    }
                });
                var after = page.json().path("next").asText("");
                cursor = after.isEmpty() || after.equals("null") ? "" : "&cursor=" + after;
            } while (!cursor.isEmpty());
            return found;
        }

        /** The Message-IDs of the receipts that each reporter of this run got. */
        Map<String, Set<String>> receipts() {
            return product.mails().all().stream()
                    .filter(it -> it.to().contains("@%s.example".formatted(name)))
                    .collect(groupingBy(Mails.Mail::to, mapping(it -> it.header("Message-ID"), toSet())));
        }

        private void run() {
            for (int it = next.getAndIncrement(); it < REPORTS; it = next.getAndIncrement()) {
                if (it % (REPORTS / MAILS_OF_THESE) == 0) {
                    mail(it);
                } else {
                    post(it);
                }
                done.incrementAndGet();
            }
        }

        private void post(int number) {
            var body = Map.of(
                    "summary",
                    "%s report %d".formatted(name, number),
                    "details",
                    "Sent until it is accepted.",
                    "reporter",
                    Map.of("email", "r%d@%s.example".formatted(number, name)));
            await("report %d is accepted".formatted(number))
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        var answer = product.reporter().send(body, "Idempotency-Key", "%s-%d".formatted(name, number));
                        if (answer.status() == 201) {
                            accepted.add(answer.json().path("caseId").asText());
                        }
                        return answer.status() == 201;
                    });
        }

        private void mail(int number) {
            var letter = letters.letter(
                    "r%d@%s.example".formatted(number, name),
                    Letters.SECURITY,
                    "%s report %d".formatted(name, number),
                    "Sent until it is accepted.");
            await("mail %d is accepted".formatted(number))
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        try {
                            letters.send(letter);
                            return true;
                        } catch (MessagingException _) {
                            return false;
                        }
                    });
        }
    }
}
