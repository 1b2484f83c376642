package dev.candor.notify.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Hands letters to the mail server. While it is away, letters wait here instead of each finding out by itself. */
@ApplicationScoped
class LetterMailer {

    private final MailConnections connections;
    private final Vertx vertx;

    LetterMailer(MailConnections connections, Vertx vertx) {
        this.connections = connections;
        this.vertx = vertx;
    }

    /** Completes when the server has answered for the whole mail; fails with {@link NotTaken} where it did not take it. */
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            failOn = {NotTaken.ServerAway.class, TimeoutException.class},
            requestVolumeThreshold = 4,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS)
    Uni<Void> send(Letter letter) {
        return vertx.<Boolean>executeBlocking(
                        () -> {
                            connections.send(letter);
                            return true;
                        },
                        false)
                .replaceWithVoid();
    }
}
