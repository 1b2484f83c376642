package dev.candor.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.mailsystem.MailSystem;
import dev.candor.local.mailsystem.MailSystemSettings;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.ServiceName;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A real Postfix in front, configured as docs/mail.md says. What it has accepted is there, exactly once. */
class PostfixJourneyIT {

    private static final System.Logger LOG = System.getLogger(PostfixJourneyIT.class.getName());
    private static final int MAILS = 20;
    private static final int SENDERS = 4;
    private static final String ROUNDS = "candor.mail-loss.rounds";

    private static Product product;
    private static MailSystem postfix;
    private static Desk ada;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var missing = MailSystem.missing(Checkout.current());
        assumeThat(missing)
                .as("SKIPPED: a real Postfix cannot be started: %s", missing.orElse(""))
                .isEmpty();
        product = Product.start();
        ada = product.handler("ada");
        postfix = MailSystem.start(
                Checkout.current(),
                MailSystemSettings.usual()
                        .route(Letters.SECURITY, product.smtp())
                        .forbiddingBareLineFeeds());
    }

    @AfterAll
    static void stop() throws IOException {
        if (postfix != null) {
            postfix.close();
        }
    }

    @Test
    void takesAReportAndItsReplyThroughPostfix() throws MessagingException {
        var from = "petra@postfix.example";
        var letters = new Letters(postfix.smtp());
        letters.send(letters.letter(from, Letters.SECURITY, "Through Postfix", "Zwölf Boxkämpfer jagen Viktor."));

        var receipt = product.mails().waitFor(from, "EXPRESS-", "");
        var caseId = receipt.subject().replaceAll(".*\\[(.*)].*", "$1");
        assertThat(ada.waitFor(caseId).toString()).contains("Zwölf Boxkämpfer jagen Viktor.");
        letters.send(letters.letter(from, receipt.header("Reply-To"), "Re: " + receipt.subject(), "One more thing."));

        await("the reply in the case's thread")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ada.journal(caseId).contains("reporter-replied"));
    }

    @Test
    void d4NeverTakesTwoMailsOutOfOne() throws IOException, InterruptedException {
        for (var end : List.of("\n.\r\n", "\n.\n", "\r.\r", "\r\n.\n", "\r\n.\r")) {
            smuggle(postfix.smtp(), end);
            smuggle(product.smtp(), end);
        }
        drain();

        await("all accepted mails at the desk")
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> summaries("smuggled").isEmpty());
    }

    @Test
    void losesAndRepeatsNothingWhenPostgresIsKilledInMidIntake() throws Exception {
        lossRounds("PostgreSQL", 2, _ -> {
            product.stack().killPostgres();
            product.stack().startPostgres();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = ROUNDS, matches = "\\d+")
    void losesAndRepeatsNothingWhenTheServiceIsKilledInMidIntake() throws Exception {
        lossRounds("intake", 2, _ -> {
            product.stack().kill(ServiceName.INTAKE);
            product.stack().start(ServiceName.INTAKE);
        });
    }

    private static void lossRounds(String killed, int usualRounds, Fault fault) throws Exception {
        var rounds = Integer.getInteger(ROUNDS, usualRounds);
        for (int round = 1; round <= rounds; round++) {
            var name = "%s killed %d".formatted(killed, round);
            var begun = System.nanoTime();
            sendAll(name, round, fault);
            drain();
            await("every mail a case")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> summaries(name + " report ").size() >= MAILS);
            await("every receipt")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> receipts(name).size() >= MAILS);

            assertThat(summaries(name + " report ").stream().collect(groupingBy(it -> it, counting())))
                    .hasSize(MAILS)
                    .allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
            // A receipt whose sending was cut off is sent again, as the same mail.
            assertThat(receipts(name))
                    .allSatisfy((_, messageIds) -> assertThat(messageIds).hasSize(1));
            LOG.log(
                    System.Logger.Level.INFO,
                    "%s killed, round %d of %d: accepted %d, cases %d, lost 0, twice 0, receipts %d, %d ms"
                            .formatted(
                                    killed,
                                    round,
                                    rounds,
                                    MAILS,
                                    summaries(name + " report ").size(),
                                    receipts(name).size(),
                                    (System.nanoTime() - begun) / 1_000_000));
        }
    }

    /** Postfix accepts all of them; somewhere in the middle, further on with each round, something is killed. */
    private static void sendAll(String name, int round, Fault fault) throws Exception {
        try (var pool = Executors.newFixedThreadPool(SENDERS)) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < MAILS; i++) {
                var number = i;
                sent.add(pool.submit(() -> {
                    var letters = new Letters(postfix.smtp());
                    letters.send(letters.letter(
                            sender(name, number),
                            Letters.SECURITY,
                            "%s report %d".formatted(name, number),
                            "Accepted by Postfix.\n" + "More words. ".repeat(500)));
                    return number;
                }));
            }
            sent.get((3 + 2 * round) % MAILS).get();
            fault.happen(round);
            for (var it : sent) {
                it.get();
            }
        }
    }

    private static String sender(String name, int number) {
        return "%s.%d@loss.example".formatted(name.replace(' ', '-').toLowerCase(Locale.ROOT), number);
    }

    private static void drain() throws IOException, InterruptedException {
        await("an empty queue")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    postfix.flush();
                    return postfix.queued() == 0;
                });
    }

    private static List<String> summaries(String start) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ada.get("/api/v1/cases?project=express&limit=100" + cursor);
            if (page.status() != 200) {
                return List.of();
            }
            page.json().path("items").forEach(it -> {
                if (it.path("summary").asText().startsWith(start)) {
                    found.add(it.path("summary").asText());
                }
            });
            var after = page.json().path("next").asText("");
            cursor = after.isEmpty() || after.equals("null") ? "" : "&cursor=" + after;
        } while (!cursor.isEmpty());
        return found;
    }

    private static Map<String, Set<String>> receipts(String name) {
        var start = sender(name, 0).replaceAll("0@.*", "");
        return product.mails().all().stream()
                .filter(it -> it.to().contains(start) && it.to().contains("@loss.example"))
                .collect(groupingBy(Mails.Mail::to, mapping(it -> it.header("Message-ID"), toSet())));
    }

    /** One mail with an end in its middle that is none, and another mail behind it. */
    private static void smuggle(int port, String end) throws IOException {
        var mail = "From: eve@evil.example\r\nSubject: carrier\r\n\r\ntext" + end
                + "MAIL FROM:<eve@evil.example>\r\nRCPT TO:<" + Letters.SECURITY + ">\r\nDATA\r\n"
                + "From: eve@evil.example\r\nSubject: smuggled\r\n\r\ntext\r\n.\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            answers.readLine();
            for (var command : List.of(
                    "HELO evil.example",
                    "MAIL FROM:<eve@evil.example>",
                    "RCPT TO:<" + Letters.SECURITY + ">",
                    "DATA")) {
                socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
                answers.readLine();
            }
            socket.getOutputStream().write(mail.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(answers.readLine()).matches("(250|5\\d\\d)[ -].*");
        }
    }

    private interface Fault {
        void happen(int round) throws Exception;
    }
}
