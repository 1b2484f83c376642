package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.intake.report.CaseQuery;
import dev.candor.journal.Secrets;
import dev.candor.policy.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises mails of our own that come back, and machines' answers to them. */
@ApplicationScoped
class OwnMail {

    /** Its value is derived from the Message-ID by the reply key, so that nobody else can write it. */
    static final String MARK = "x-candor-notice";

    private static final Pattern SELF_TEST =
            Pattern.compile("<self-test\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[a-z2-7]{26}@[^@<>\\s]+>");

    private final CaseQuery cases;
    private final Secrets secrets;
    private final Policies policies;

    OwnMail(CaseQuery cases, Secrets secrets, Policies policies) {
        this.cases = cases;
        this.secrets = secrets;
        this.policies = policies;
    }

    /** Proved by a mark that only we can make; a mail that merely looks like ours is a stranger's. */
    Uni<Boolean> isOwn(ReceivedMail mail) {
        if (isMarked(mail)) {
            return Uni.createFrom().item(true);
        }
        return ReplyTokens.ownOf(mail)
                .map(it -> cases.byReplyToken(it).map(Optional::isPresent))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /** The test that a mail is, where it is one that only we can have sent. */
    Optional<UUID> selfTest(ReceivedMail mail) {
        return isMarked(mail)
                ? mail.messageId()
                        .map(SELF_TEST::matcher)
                        .filter(Matcher::matches)
                        .map(it -> UUID.fromString(it.group(1)))
                : Optional.empty();
    }

    boolean isAnsweredBy(Delivery it) {
        return ReplyTokens.answersMailFrom(domains(), it.mail())
                || !ReplyTokens.of(it.envelope(), it.mail()).isEmpty();
    }

    /** What a mail of ours carries in the field {@link #MARK}. */
    String markOf(String messageId) {
        return secrets.replyToken("notice", messageId, 0);
    }

    boolean isMark(String given, String messageId) {
        return isSame(given, markOf(messageId));
    }

    private Set<String> domains() {
        return policies.all().stream()
                .flatMap(it -> it.addresses().stream())
                .map(it -> it.substring(it.lastIndexOf('@') + 1).toLowerCase(ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isMarked(ReceivedMail mail) {
        return mail.messageId()
                .flatMap(id -> mail.headers().first(MARK).map(it -> isMark(it.strip(), id)))
                .orElse(false);
    }

    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
