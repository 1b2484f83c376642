package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyTokensTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    private static final String OTHER = "zyxwvutsrqponmlkjihgfedcba";

    @Test
    void findsTheTokenInTheRecipientWhateverItsCase() {
        var mail = Mails.read("From: a@b.test\n\ntext\n");

        var tokens = ReplyTokens.of(envelope("Security+" + TOKEN.toUpperCase(Locale.ROOT) + "@X.test"), mail);

        assertThat(tokens).containsExactly(TOKEN);
    }

    @Test
    void findsTheTokenInTheMailAnsweredAndInItsThread() {
        var mail = Mails.read(
                "In-Reply-To: <n1.%s@x.test>\nReferences: <a@b.test> <n2.%s@x.test>\n\ntext\n".formatted(TOKEN, OTHER));

        var tokens = ReplyTokens.of(envelope("security@x.test"), mail);

        assertThat(tokens).containsExactly(TOKEN, OTHER);
    }

    @Test
    void a2FindsNothingInAForgedThread() {
        var mail = Mails.read("In-Reply-To: <case-1@cvd.test>\nReferences: <case-1@cvd.test>\n\ntext\n");

        var tokens = ReplyTokens.of(envelope("security+case-1@x.test"), mail);

        assertThat(tokens).isEmpty();
    }

    @Test
    void knowsAnAnswerToOurMailByItsForm() {
        var mail = Mails.read("In-Reply-To: <n1.%s@X.test>\n\ntext\n".formatted(TOKEN));

        assertThat(ReplyTokens.answersMailFrom(Set.of("x.test"), mail)).isTrue();
        assertThat(ReplyTokens.answersMailFrom(Set.of("y.test"), mail)).isFalse();
    }

    private static Envelope envelope(String recipient) {
        return new Envelope("a@b.test", List.of(recipient));
    }
}
