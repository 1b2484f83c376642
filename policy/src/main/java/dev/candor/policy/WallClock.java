package dev.candor.policy;

import java.time.Duration;
import java.time.Instant;

/** Time that never stands still. */
record WallClock() implements PassingTime {

    @Override
    public Instant after(Instant start, Duration length) {
        return start.plus(length);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
