package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

import dev.candor.events.Remark;
import dev.candor.intake.mail.reading.Headers;
import dev.candor.intake.mail.reading.ReceivedMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what our own mail system found out about a mail's sender. What anybody else claims to have found is ignored. */
@ApplicationScoped
public class CheckSender {

    private static final String FIELD = "authentication-results";

    private final Set<String> trusted;
    private final int receivedAbove;
    private final boolean spamMarkAnywhere;

    @Inject
    CheckSender(AuthenticationConfig config) {
        this(config.trusted().orElse(List.of()), config.receivedAbove(), config.spamMarkAnywhere());
    }

    CheckSender(List<String> trusted, int receivedAbove, boolean spamMarkAnywhere) {
        this.trusted = trusted.stream().map(it -> it.toLowerCase(ROOT)).collect(Collectors.toUnmodifiableSet());
        this.receivedAbove = receivedAbove;
        this.spamMarkAnywhere = spamMarkAnywhere;
    }

    public SenderChecks check(ReceivedMail mail) {
        var ours = written(mail);
        // Several authors: which of them would have been checked?
        var checks = mail.authors().size() == 1
                ? Findings.about(mail.authors().getFirst().domain(), believed(ours))
                : SenderChecks.none();
        return isMarkedAsSpam(mail, ours) ? checks.and(Remark.MARKED_AS_SPAM) : checks;
    }

    /** Of no mail system that is not named: what another one's filter thinks says nothing here. */
    private boolean isMarkedAsSpam(ReceivedMail mail, List<Headers.Field> ours) {
        return !trusted.isEmpty()
                && SpamMark.isAmong(spamMarkAnywhere ? mail.headers().fields() : ours);
    }

    private List<AuthenticationResults.Result> believed(List<Headers.Field> ours) {
        return ours.stream()
                .filter(it -> it.name().equals(FIELD))
                .flatMap(it -> AuthenticationResults.parse(it.value()).stream())
                .filter(it -> trusted.contains(it.server()))
                .flatMap(it -> it.results().stream())
                .toList();
    }

    /** From the top down, so that what our own mail system wrote stands before whatever came with the mail. */
    private List<Headers.Field> written(ReceivedMail mail) {
        var fields = new ArrayList<Headers.Field>();
        var received = 0;
        for (var field : mail.headers().fields()) {
            received += field.name().equals("received") ? 1 : 0;
            if (received > receivedAbove) {
                break;
            }
            fields.add(field);
        }
        return fields;
    }
}
