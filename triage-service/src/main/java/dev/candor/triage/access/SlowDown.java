package dev.candor.triage.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How guessing passwords becomes slow: some tries are free, then each one must wait twice as long as the one before.
 * An hour of peace forgives all.
 *
 * @param free tries without waiting
 * @param longest no wait is longer, so that nobody can lock somebody else out for good
 */
record SlowDown(int free, Duration longest) {

    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    /** One name from one network address. */
    static final SlowDown OF_ACCOUNT_AND_SOURCE = new SlowDown(5, Duration.ofMinutes(15));

    /** One network address, whatever the name. */
    static final SlowDown OF_SOURCE = new SlowDown(30, Duration.ofMinutes(15));

    /** One name, from wherever: short waits, for the owner may be waiting too. */
    static final SlowDown OF_ACCOUNT = new SlowDown(50, Duration.ofSeconds(30));

    /** Tries that count, with the instant of the last. */
    record Tries(int count, Instant last) {

        Tries oneMoreAt(Instant now) {
            return new Tries(isForgivenAt(now) ? 1 : count + 1, now);
        }

        Tries oneLess() {
            return new Tries(Math.max(0, count - 1), last);
        }

        private boolean isForgivenAt(Instant now) {
            return !now.isBefore(last.plus(FORGIVEN_AFTER));
        }
    }

    boolean allows(Tries before, Instant now) {
        return before.count() == 0
                || before.isForgivenAt(now)
                || !now.isBefore(before.last().plus(wait(before.count())));
    }

    private Duration wait(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        var seconds = Duration.ofSeconds(1L << Math.min(tries - free, 20));
        return seconds.compareTo(longest) < 0 ? seconds : longest;
    }
}
