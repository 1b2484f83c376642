package dev.candor.notify.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a message is tried again.
 *
 * @param firstPause after the first attempt; it doubles with each
 * @param whileAway where nobody was asked, because the mail server is known to be away
 * @param most the age at which a message is given up
 */
record Patience(Duration firstPause, Duration longestPause, Duration whileAway, Duration most) {

    private static final int MOST_DOUBLINGS = 30;

    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    boolean isOverFor(Instant createdAt, Instant now) {
        return !now.isBefore(createdAt.plus(most));
    }
}
