package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.mail.reading.Mails;
import dev.candor.intake.mail.reading.SharedMails;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorTest {

    @Test
    void b8TakesTheAuthorFromFromAndNeverFromReplyTo() {
        var mail = Mails.read(SharedMails.crafted("m17"));

        var author = Author.of(mail, Projects.express2015());

        assertThat(author.mailbox()).map(Mailbox::address).contains("a@reporter.test");
        assertThat(author.rewritten()).isFalse();
    }

    @Test
    void b8FindsTheAuthorBehindAListThatRewritesFrom() {
        var mail = Mails.read("""
                From: "'Ada L.' via Express Security" <express-security@lists.openjsf.org>
                Reply-To: ada@reporter.test
                List-Id: <express-security.lists.openjsf.org>

                text
                """);

        var author = Author.of(mail, Projects.express());

        assertThat(author)
                .isEqualTo(
                        new Author(Optional.of(new Mailbox("ada@reporter.test", Optional.of("Ada L."))), true, true));
    }

    @Test
    void b8KnowsNobodyWhereTheListAnswersToItself() {
        var mail = Mails.read("""
                From: Somebody <express-security@lists.openjsf.org>
                Reply-To: Express Security <express-security@lists.openjsf.org>

                text
                """);

        var author = Author.of(mail, Projects.express());

        assertThat(author).isEqualTo(new Author(Optional.empty(), true, true));
    }

    @Test
    void keepsTheAuthorThatAListLeftInFrom() {
        var mail = Mails.read("""
                From: Ada <ada@reporter.test>
                Reply-To: express-security@lists.openjsf.org
                List-Id: <express-security.lists.openjsf.org>

                text
                """);

        var author = Author.of(mail, Projects.express());

        assertThat(author)
                .isEqualTo(new Author(Optional.of(new Mailbox("ada@reporter.test", Optional.of("Ada"))), true, false));
    }
}
