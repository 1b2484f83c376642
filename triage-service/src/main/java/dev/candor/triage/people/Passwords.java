package dev.candor.triage.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Hashes passwords, which takes long, beside the event loop; the answer comes back on the caller's own context. */
@ApplicationScoped
public class Passwords {

    private final Vertx vertx;

    Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    public Uni<PasswordHash> hash(String password) {
        return beside(() -> PasswordHash.of(password));
    }

    public <T> Uni<T> beside(Callable<T> slowWork) {
        return Uni.createFrom().deferred(() -> vertx.executeBlocking(slowWork, false));
    }
}
