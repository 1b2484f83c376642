package dev.candor.notify.delivery;

import dev.candor.notify.delivery.Outcome.Delivered;
import dev.candor.notify.delivery.Outcome.NotTried;
import dev.candor.notify.delivery.Outcome.NotYetTaken;
import dev.candor.notify.delivery.Outcome.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Tries to hand a letter to the mail server, and says how it went. Never fails because of the server. */
@ApplicationScoped
public class HandOver {

    private final LetterMailer mailer;
    private final MeterRegistry metrics;

    HandOver(LetterMailer mailer, MeterRegistry metrics) {
        this.mailer = mailer;
        this.metrics = metrics;
    }

    public Uni<Outcome> handOver(Letter letter) {
        return mailer.send(letter)
                .<Outcome>map(_ -> new Delivered())
                .onFailure(HandOver::isExpected)
                .recoverWithItem(HandOver::after)
                .invoke(it ->
                        metrics.counter("candor.mails", "outcome", name(it)).increment());
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof NotTaken
                || failure instanceof TimeoutException
                || failure instanceof CircuitBreakerOpenException;
    }

    private static Outcome after(Throwable failure) {
        return switch (failure) {
            case NotTaken.ForGood it -> new Refused(it.reason(), it.nobodyThere());
            case NotTaken it -> new NotYetTaken(it.reason());
            case CircuitBreakerOpenException _ -> new NotTried(NotTaken.AWAY);
            default -> new NotYetTaken("timeout");
        };
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
