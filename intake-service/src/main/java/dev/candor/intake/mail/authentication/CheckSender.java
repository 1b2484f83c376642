package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

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

    @Inject
    CheckSender(AuthenticationConfig config) {
        this(config.trusted().orElse(List.of()), config.receivedAbove());
    }

    CheckSender(List<String> trusted, int receivedAbove) {
        this.trusted = trusted.stream().map(it -> it.toLowerCase(ROOT)).collect(Collectors.toUnmodifiableSet());
        this.receivedAbove = receivedAbove;
    }

    public SenderChecks check(ReceivedMail mail) {
        // Several authors: which of them would have been checked?
        return mail.authors().size() == 1
                ? Findings.about(mail.authors().getFirst().domain(), believed(mail))
                : SenderChecks.none();
    }

    /** From the top down, so that what our own mail system wrote stands before whatever came with the mail. */
    private List<AuthenticationResults.Result> believed(ReceivedMail mail) {
        var results = new ArrayList<AuthenticationResults.Result>();
        var received = 0;
        for (var field : mail.headers().fields()) {
            received += field.name().equals("received") ? 1 : 0;
            if (received > receivedAbove) {
                break;
            }
            if (field.name().equals(FIELD)) {
                AuthenticationResults.parse(field.value())
                        .filter(it -> trusted.contains(it.server()))
                        .ifPresent(it -> results.addAll(it.results()));
            }
        }
        return results;
    }
}
