package dev.candor.notify.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Hands letters to the mail server. While it is away, letters wait here instead of each finding out by itself. */
@ApplicationScoped
class LetterMailer {

    static final String AWAY = "mail-server-away";

    private static final int SERVICE_CLOSES = 421;
    /** A reply that is no reply at all reads as 500 too. */
    private static final int NOT_UNDERSTOOD = 500;
    /** They blame our sign-in, not the mail. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);
    /** What the mail client calls the steps that concern a mail; earlier ones concern the connection. */
    private static final Set<String> MAIL_STEPS = Set.of(
            "sender address not accepted",
            "recipient address not accepted",
            "DATA command not accepted",
            "sending data failed");

    private final ReactiveMailer mailer;

    LetterMailer(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    /** Completes when the server has answered for the whole mail; fails with {@link NotTaken} where it did not take it. */
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            failOn = {NotTaken.ServerAway.class, TimeoutException.class},
            requestVolumeThreshold = 4,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS)
    Uni<Void> send(Letter letter) {
        var mail = new Mail().setFrom(letter.from()).addTo(letter.to()).setText(letter.text());
        letter.headers().forEach((name, value) -> mail.addHeader(name, value));
        return mailer.send(mail).onFailure().transform(LetterMailer::notTaken);
    }

    private static NotTaken notTaken(Throwable failure) {
        if (!(failure instanceof SMTPException answer)) {
            return new NotTaken.ServerAway(AWAY);
        }
        var code = answer.getReplyCode();
        var reason = Integer.toString(code);
        var aboutTheMail = MAIL_STEPS.stream().anyMatch(String.valueOf(answer.getMessage())::startsWith);
        if (code == SERVICE_CLOSES || SIGN_IN.contains(code) || !aboutTheMail) {
            return new NotTaken.ServerAway(reason);
        }
        return answer.isPermanent() && code != NOT_UNDERSTOOD
                ? new NotTaken.ForGood(reason)
                : new NotTaken.Later(reason);
    }
}
