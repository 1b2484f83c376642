package dev.candor.intake.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.candor.intake.mail.smtp.Intake;
import dev.candor.intake.mail.smtp.SmtpTalk;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.local.mailsystem.MailSystem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that comes into mailboxes of a real Dovecot. */
@QuarkusTest
@QuarkusTestResource(value = HostedMailboxes.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImapIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PROCESSED = "Candor-Processed";

    @Inject
    Intake stored;

    @Inject
    Secrets secrets;

    @Inject
    MailboxLeaseRepository leases;

    @Inject
    MeterRegistry meters;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private List<String> before = List.of();

    @BeforeEach
    void remember() {
        var missing = ConfigProvider.getConfig().getOptionalValue(HostedMailboxes.MISSING, String.class);
        assumeThat(missing)
                .as("SKIPPED: a real Dovecot cannot be started: %s", missing.orElse(""))
                .isEmpty();
        before = stored.cases();
    }

    @ParameterizedTest
    @ValueSource(strings = {HostedMailboxes.PLAIN, HostedMailboxes.XOAUTH2, HostedMailboxes.OAUTHBEARER})
    void opensACaseAndThenMovesTheMailAway(String mailbox) throws Exception {
        var subject = deliver(mailbox, "text");

        await("a case").atMost(SOON).until(() -> opened().size() == 1);
        assertThat(stored.report(opened().getFirst()).summary().value()).isEqualTo(subject);
        await("the mail in its new folder").atMost(SOON).until(() -> count(mailbox, "INBOX", it -> it == 0));
        assertThat(subjects(mailbox, PROCESSED)).contains(subject);
    }

    @Test
    void joinsTheCaseOfTheTokenInTheAddress() throws Exception {
        deliver(HostedMailboxes.PLAIN, "first");
        await("a case").atMost(SOON).until(() -> opened().size() == 1);
        var caseId = opened().getFirst();

        append(
                HostedMailboxes.PLAIN,
                "From: ada@reporter.test\r\nTo: Security+%s@expressjs.com\r\nSubject: Re: x\r\n\r\nmore\r\n"
                        .formatted(secrets.replyToken(caseId, "reporter", 1)));

        await("the reply").atMost(SOON).until(() -> stored.events(caseId).size() == 2);
        assertThat(opened()).containsExactly(caseId);
    }

    @Test
    void a12TakesTheSameMailTwiceAsOneReport() throws Exception {
        var mail = "From: ada@reporter.test\r\nMessage-ID: <%s@reporter.test>\r\nSubject: twice\r\n\r\ntext\r\n"
                .formatted(UUID.randomUUID());
        var repeated = fetched("repeated");
        append(HostedMailboxes.PLAIN, mail);
        append(HostedMailboxes.PLAIN, mail);

        await("both to be taken").atMost(SOON).until(() -> fetched("repeated") == repeated + 1);
        await("an empty folder").atMost(SOON).until(() -> count(HostedMailboxes.PLAIN, "INBOX", it -> it == 0));
        assertThat(opened()).hasSize(1);
    }

    @Test
    void repeatsSafelyWhatBrokeOffBetweenStoringAndMoving() throws Exception {
        deliver(HostedMailboxes.PLAIN, "so that the folder is there");
        await("a case").atMost(SOON).until(() -> opened().size() == 1);
        await("an empty folder").atMost(SOON).until(() -> count(HostedMailboxes.PLAIN, "INBOX", it -> it == 0));
        var target = Path.of(property(HostedMailboxes.MAILDIR), "." + PROCESSED);
        var moved = subjects(HostedMailboxes.PLAIN, PROCESSED).size();
        var locked = List.of(target, target.resolve("cur"), target.resolve("new"), target.resolve("tmp"));
        for (var it : locked) {
            Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try {
            deliver(HostedMailboxes.PLAIN, "stored, and not moved");
            await("the case").atMost(SOON).until(() -> opened().size() == 2);
            await("that it is tried again")
                    .atMost(SOON)
                    .until(() -> meters.find("candor.mail.imap.up")
                                    .tag("mailbox", "express")
                                    .gauge()
                                    .value()
                            == 0);
            assertThat(subjects(HostedMailboxes.PLAIN, "INBOX")).hasSize(1);
        } finally {
            for (var it : locked) {
                Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("rwx------"));
            }
        }

        await("the mail in its new folder")
                .atMost(SOON)
                .until(() -> subjects(HostedMailboxes.PLAIN, PROCESSED).size() == moved + 1);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void takesNothingTwiceWhenTheServerNumbersItsMailsAnew() throws Exception {
        deliver(HostedMailboxes.PLAIN, "before");
        await("a case").atMost(SOON).until(() -> opened().size() == 1);
        await("an empty folder").atMost(SOON).until(() -> count(HostedMailboxes.PLAIN, "INBOX", it -> it == 0));
        var validity = uidValidity();
        MailSystem.renumber(Path.of(property(HostedMailboxes.MAILDIR)), validity + 1000);

        deliver(HostedMailboxes.PLAIN, "after");

        await("the second case").atMost(SOON).until(() -> opened().size() == 2);
        await("an empty folder").atMost(SOON).until(() -> count(HostedMailboxes.PLAIN, "INBOX", it -> it == 0));
        assertThat(uidValidity()).isEqualTo(validity + 1000);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void leavesAMailboxToTheReplicaThatHasIt() {
        assertThat(leases.hold("another", Duration.ofMinutes(1)).await().atMost(SOON))
                .isTrue();
        assertThat(leases.hold("another", Duration.ofMinutes(1)).await().atMost(SOON))
                .isTrue();
        var elsewhere = new MailboxLeaseRepository(transactions, clock);
        assertThat(elsewhere.hold("another", Duration.ofMinutes(1)).await().atMost(SOON))
                .isFalse();

        leases.release("another").await().atMost(SOON);

        assertThat(elsewhere.hold("another", Duration.ZERO).await().atMost(SOON))
                .isTrue();
        await("the lease to end")
                .atMost(SOON)
                .until(() ->
                        leases.hold("another", Duration.ofMinutes(1)).await().atMost(SOON));
    }

    /** By SMTP through a real Postfix, as a hosted mailbox gets its mail. */
    private static String deliver(String mailbox, String text) throws IOException {
        var subject = "imap " + UUID.randomUUID();
        var mail = "From: Ada <ada@reporter.test>\nTo: security@expressjs.com\nSubject: %s\n\n%s\n"
                .formatted(subject, text);
        assertThat(SmtpTalk.send(Integer.parseInt(property(HostedMailboxes.SMTP)), mailbox, mail))
                .startsWith("250");
        return subject;
    }

    private static void append(String mailbox, String mail) throws MessagingException, IOException {
        in(mailbox, "INBOX", folder -> {
            var bytes = new ByteArrayInputStream(mail.getBytes(UTF_8));
            folder.appendMessages(new Message[] {new MimeMessage(Session.getInstance(new Properties()), bytes)});
            return true;
        });
    }

    private static boolean count(String mailbox, String name, IntPredicate isRight)
            throws MessagingException, IOException {
        return isRight.test(in(mailbox, name, Folder::getMessageCount));
    }

    private static List<String> subjects(String mailbox, String name) throws MessagingException, IOException {
        return in(mailbox, name, folder -> {
            var found = new ArrayList<String>();
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (var it : folder.getMessages()) {
                    found.add(it.getSubject());
                }
                folder.close(false);
            }
            return found;
        });
    }

    private static long uidValidity() throws MessagingException, IOException {
        return in(HostedMailboxes.PLAIN, "INBOX", folder -> {
            folder.open(Folder.READ_ONLY);
            return ((UIDFolder) folder).getUIDValidity();
        });
    }

    private static <T> T in(String mailbox, String name, Use<T> use) throws MessagingException, IOException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", Integer.parseInt(property(HostedMailboxes.IMAP)), mailbox, "secret");
            return use.of(store.getFolder(name));
        }
    }

    private interface Use<T> {
        T of(Folder folder) throws MessagingException, IOException;
    }

    private double fetched(String outcome) {
        return meters.find("candor.mail.fetched").tag("outcome", outcome).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    private static String property(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private List<String> opened() {
        var now = new ArrayList<>(stored.cases());
        now.removeAll(before);
        return now;
    }
}
