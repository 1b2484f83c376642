package dev.candor.intake.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import dev.candor.policy.Policies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FetchedEnvelopeTest {

    private static final Policies POLICIES =
            Policies.readAll(Path.of(System.getProperty("candor.home", ".."), "deploy", "policies"));
    private static final String OWN = "security@expressjs.com";

    @Test
    void findsTheTagOfAReplyInWhateverFieldTheMailSystemKeptIt() {
        var token = "abcdefghijklmnopqrstuvwxyz";
        var mail = Mails.read("""
                Return-Path: <ada@reporter.test>
                Delivered-To: <security+%s@expressjs.com>
                To: somebody@elsewhere.test

                text
                """.formatted(token));

        var envelope = FetchedEnvelope.of(mail, OWN, POLICIES);

        assertThat(envelope.sender()).isEqualTo("ada@reporter.test");
        assertThat(envelope.recipients()).containsExactly("security+" + token + "@expressjs.com");
    }

    @Test
    void belongsToTheMailboxesProjectWhoeverElseIsNamed() {
        var mail = Mails.read("From: a@b.test\nTo: express-security@lists.openjsf.org\nCc: x@y.test\n\ntext\n");

        assertThat(FetchedEnvelope.of(mail, OWN, POLICIES).recipients()).containsExactly(OWN);
    }

    @Test
    void tellsTheNullSenderFromOneThatIsNotKnown() {
        assertThat(sender("Return-Path: <>\nFrom: a@b.test\n\nx\n")).isEmpty();
        assertThat(sender("From: a@b.test\n\nx\n")).isEqualTo("a@b.test");
        assertThat(sender("Subject: s\n\nx\n")).isEqualTo("unknown");
        assertThat(sender("Return-Path: <a b\nSubject: s\n\nx\n")).isEqualTo("unknown");
    }

    private static String sender(String mail) {
        return FetchedEnvelope.of(Mails.read(mail), OWN, POLICIES).sender();
    }
}
