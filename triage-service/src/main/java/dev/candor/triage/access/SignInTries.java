package dev.candor.triage.access;

import dev.candor.triage.access.SlowDown.Tries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Counts who tries to sign in, in all replicas together. Works inside an open transaction. */
@ApplicationScoped
class SignInTries {

    private final SignInTriesRepository tries;
    private final SessionKey key;
    private final Clock clock;

    SignInTries(SignInTriesRepository tries, SessionKey key, Clock clock) {
        this.tries = tries;
        this.key = key;
        this.clock = clock;
    }

    /** Counts a try before it is made; false where it must wait, and then it does not count. */
    Uni<Boolean> admit(String account, String source) {
        var now = clock.instant();
        return tries.hold(both(account, source), now)
                .chain(both -> tries.hold(ofSource(source), now)
                        .chain(fromSource -> tries.hold(ofAccount(account), now).map(atAccount -> {
                            var admitted = SlowDown.OF_ACCOUNT_AND_SOURCE.allows(both.tries(), now)
                                    && SlowDown.OF_SOURCE.allows(fromSource.tries(), now)
                                    && SlowDown.OF_ACCOUNT.allows(atAccount.tries(), now);
                            if (admitted) {
                                count(both, now);
                                count(fromSource, now);
                                count(atAccount, now);
                            }
                            return admitted;
                        })));
    }

    /** The password was right: the try is taken back, and this name is free again from this source. */
    Uni<Void> succeeded(String account, String source) {
        var now = clock.instant();
        return tries.hold(both(account, source), now)
                .invoke(it -> it.become(new Tries(0, now)))
                .chain(() -> tries.hold(ofSource(source), now))
                .invoke(it -> it.become(it.tries().oneLess()))
                .chain(() -> tries.hold(ofAccount(account), now))
                .invoke(it -> it.become(it.tries().oneLess()))
                .chain(() -> tries.forgetBefore(now))
                .replaceWithVoid();
    }

    private static void count(SignInTriesEntity row, Instant now) {
        row.become(row.tries().oneMoreAt(now));
    }

    // Hashed: people type passwords into the field of the name, and an address is personal.
    private String both(String account, String source) {
        return key.sign("tries of account and source", account, source);
    }

    private String ofSource(String source) {
        return key.sign("tries of source", source);
    }

    private String ofAccount(String account) {
        return key.sign("tries of account", account);
    }
}
