package dev.candor.triage.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Works on passwords, which takes long, beside the event loop; the answer comes back on the caller's own context. */
@ApplicationScoped
public class Passwords {

    private final Vertx vertx;
    private final int rounds;
    private final PasswordHash ofNobody;

    Passwords(Vertx vertx, PeopleConfig config) {
        this.vertx = vertx;
        this.rounds = config.passwordRounds();
        this.ofNobody = PasswordHash.ofNobody(rounds);
    }

    public Uni<PasswordHash> hash(String password) {
        return beside(() -> PasswordHash.of(password, rounds));
    }

    /** Whether the password is this account's. Takes as long where there is no account: the time tells nothing. */
    public Uni<Boolean> fits(String password, Optional<Account> account) {
        return beside(() -> account.map(Account::password).orElse(ofNobody).matches(password));
    }

    public <T> Uni<T> beside(Callable<T> slowWork) {
        return Uni.createFrom().deferred(() -> vertx.executeBlocking(slowWork, false));
    }
}
